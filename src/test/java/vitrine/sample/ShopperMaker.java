package vitrine.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes 2,000 shoppers: most signed up before the season, some in it, 200 for a voucher. */
final class ShopperMaker {
  static final int SHOPPERS = 2000;
  static final String VOUCHER = "voucher";
  private static final int NEW = 520;
  private static final int VOUCHERS = 200;
  private static final String[] COUNTRIES = {"CN", "SG", "AU", "MY", "HK", "NZ"};
  private static final int[] AHEAD = {0, 0, 2, 0, 0, 4};
  private static final String[] CHANNELS = {"organic", "search", "social", "referral"};
  private static final String[] AGES = {"18-24", "25-34", "35-44", "45-54", "55+"};
  private static final String[] DEVICES = {"phone", "desktop", "tablet"};

  private ShopperMaker() {}

  /** In order of sign-up, so that ids rise with time as in a real shop. */
  static List<Shopper> make(long seed) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < SHOPPERS; i++) {
      days.add(signUp(Dice.of(seed, "sign-up", i), i));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < SHOPPERS; i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(days::get));
    List<Shopper> shoppers = new ArrayList<>();
    for (int i : order) {
      boolean voucher = i >= NEW && i < NEW + VOUCHERS;
      shoppers.add(shopper(seed, shoppers.size(), days.get(i), voucher));
    }
    return shoppers;
  }

  private static LocalDate signUp(Dice dice, int i) {
    if (i < NEW) {
      return Season.FIRST.plusDays(dice.below(Season.DAYS));
    }
    if (i < NEW + VOUCHERS) {
      return Season.VOUCHER_WEEK.plusDays(dice.below(7));
    }
    return Season.FIRST.minusDays(1 + (int) (700 * dice.uniform() * dice.uniform()));
  }

  private static Shopper shopper(long seed, int index, LocalDate signedUp, boolean voucher) {
    Dice dice = Dice.of(seed, "shopper", index);
    int country = dice.weighted(.46, .14, .14, .1, .08, .08);
    LocalDate from = signedUp.isBefore(Season.FIRST) ? Season.FIRST : signedUp;
    boolean leaves = voucher ? dice.chance(.93) : dice.chance(.15);
    int stay = voucher ? dice.below(4) : dice.between(10, 80);
    return new Shopper(
        index,
        "U" + (10001 + index),
        signedUp,
        voucher ? VOUCHER : CHANNELS[dice.weighted(.38, .27, .22, .13)],
        COUNTRIES[country],
        AHEAD[country],
        AGES[dice.weighted(.2, .35, .23, .14, .08)],
        DEVICES[dice.weighted(.68, .25, .07)],
        Interest.values()[dice.weighted(.22, .22, .22, .22, .12)],
        dice.logNormal(.0392, .75),
        dice.logNormal(1, .55),
        leaves ? from.plusDays(stay) : Season.LAST,
        Dice.of(seed, "variant", index).chance(.5));
  }
}
