package vitrine.sample;

/** Yuan as whole fen. */
final class Money {
  private Money() {}

  /** {@code 12990} is {@code 129.90}. */
  static String yuan(long fen) {
    long rest = Math.abs(fen) % 100;
    return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
