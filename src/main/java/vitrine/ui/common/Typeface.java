package vitrine.ui.common;

import java.util.List;
import javafx.scene.text.Font;

/** The family of the window's text: the same in views and in charts. */
public final class Typeface {
  private static final List<String> PREFERRED =
      List.of(
          "Inter",
          "Segoe UI",
          "SF Pro Text",
          "Helvetica Neue",
          "Noto Sans",
          "Open Sans",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "DejaVu Sans");

  private Typeface() {}

  /** The first preferred family that this machine has, or the platform's own. */
  public static String family() {
    for (String family : PREFERRED) {
      if (Font.font(family).getFamily().equals(family)) {
        return family;
      }
    }
    return Font.getDefault().getFamily();
  }
}
