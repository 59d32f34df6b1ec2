package vitrine.core.dataset;

/** Tells cancellation notes from invoices by their ids, as the UCI retail data writes them. */
final class Cancellations {
  private Cancellations() {}

  /** Per order code, whether it is a cancellation; none is unless plain numeric orders exist. */
  static boolean[] of(Dictionary orders) {
    boolean[] cancelled = new boolean[orders.size()];
    int plain = 0;
    int marked = 0;
    for (int code = 0; code < cancelled.length; code++) {
      String id = orders.value(code);
      if (digitsFrom(id, 0)) {
        plain++;
      } else if ((id.startsWith("C") || id.startsWith("c")) && digitsFrom(id, 1)) {
        cancelled[code] = true;
        marked++;
      }
    }
    // Ids like C1, C2 alone are a shop's own numbering, not cancellations.
    return plain >= marked ? cancelled : new boolean[cancelled.length];
  }

  private static boolean digitsFrom(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      if (id.charAt(i) < '0' || id.charAt(i) > '9') {
        return false;
      }
    }
    return id.length() > from;
  }
}
