package vitrine.infra.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontSelector;

/** Text in fonts that hold Latin letters and mathematics, and Chinese where a text needs it. */
final class PdfText {
  static final Color INK = new Color(0x1f2328);
  static final Color SOFT = new Color(0x656d76);

  private final BaseFont regular;
  private final BaseFont bold;
  private final BaseFont chinese;

  private PdfText(BaseFont regular, BaseFont bold, BaseFont chinese) {
    this.regular = regular;
    this.bold = bold;
    this.chinese = chinese;
  }

  static PdfText create() throws IOException {
    // Chinese glyphs are the reader's own: a font with all of them is larger than the program.
    return new PdfText(
        embedded("LiberationSans-Regular.ttf"),
        embedded("LiberationSans-Bold.ttf"),
        BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED));
  }

  private static BaseFont embedded(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PdfText.class.getResourceAsStream("/liberation/" + name))) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
    }
  }

  Phrase plain(String text, float size, Color color) {
    return phrase(text, regular, size, color);
  }

  Phrase bold(String text, float size) {
    return phrase(text, bold, size, INK);
  }

  private Phrase phrase(String text, BaseFont first, float size, Color color) {
    FontSelector fonts = new FontSelector();
    fonts.addFont(new Font(first, size, Font.NORMAL, color));
    fonts.addFont(new Font(chinese, size, Font.NORMAL, color));
    Phrase phrase = fonts.process(text);
    phrase.setLeading(size * 1.3f);
    return phrase;
  }
}
