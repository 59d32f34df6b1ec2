package vitrine.sample;

import java.time.LocalDate;

/**
 * A shopper.
 *
 * @param hour hours ahead of Shanghai where they live
 * @param visits visits a day on a mean day
 * @param spending how readily they buy; 1 is the median
 * @param lastDay the last day on which they might come
 * @param variantB whether the experiment, if they come into it, shows them variant B
 */
record Shopper(
    int index,
    String user,
    LocalDate signedUp,
    String channel,
    String country,
    int hour,
    String age,
    String device,
    Interest interest,
    double visits,
    double spending,
    LocalDate lastDay,
    boolean variantB) {

  /** Chance that they write Chinese. */
  double chinese() {
    return switch (country) {
      case "CN" -> 1;
      case "HK" -> .7;
      case "MY" -> .3;
      case "SG" -> .25;
      default -> .03;
    };
  }
}
