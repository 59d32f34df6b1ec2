package vitrine.core.exposure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that people give the arm nothing was done to, the surest first. */
public final class ControlNames {
  private static final List<String> NAMES =
      List.of(
          "control",
          "对照组",
          "对照",
          "baseline",
          "control_group",
          "ctrl",
          "original",
          "old",
          "default",
          "a",
          "off",
          "false",
          "no",
          "0");

  private ControlNames() {}

  static boolean fits(String arm) {
    return NAMES.contains(arm.toLowerCase(Locale.ROOT));
  }

  /** The arm that is called control, by its surest name, or the first one. */
  public static String likeliest(List<String> arms) {
    return arms.stream()
        .filter(ControlNames::fits)
        .min(Comparator.comparingInt(ControlNames::rank))
        .orElse(arms.getFirst());
  }

  static int rank(String arm) {
    return NAMES.indexOf(arm.toLowerCase(Locale.ROOT));
  }
}
