package vitrine.core.recommend.linear;

/** What all linear recommenders ask of their settings. */
final class Settings {
  private Settings() {}

  static void check(double ridge, double recency) {
    if (!(ridge > 0 && ridge < Double.POSITIVE_INFINITY) || !(recency > 0 && recency <= 1)) {
      throw new IllegalArgumentException("ridge " + ridge + ", recency " + recency);
    }
  }
}
