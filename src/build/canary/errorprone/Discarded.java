final class Discarded {
  static void call(String text) {
    text.trim();
  }
}
