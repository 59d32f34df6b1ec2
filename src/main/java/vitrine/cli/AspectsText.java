package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Tells people what reviews say of each aspect. */
final class AspectsText {
  private static final int QUOTES = 2;

  private final ResourceBundle messages;

  AspectsText(ResourceBundle messages) {
    this.messages = messages;
  }

  void print(AspectsDocument document, PrintWriter out) {
    TextTable table =
        new TextTable()
            .row("aspect", "reviews", "negative", "95 %", "neutral", "positive", "unsure");
    for (AspectsDocument.Figure figure : document.aspects()) {
      AspectsDocument.Interval negative = figure.negative();
      table.row(
          name(figure),
          String.format(Locale.ROOT, "%,d", figure.reviews()),
          share(negative),
          negative == null
              ? ""
              : String.format(
                  Locale.ROOT, "%.1f–%.1f", 100 * negative.lower(), 100 * negative.upper()),
          share(figure.neutral()),
          share(figure.positive()),
          share(figure.unsure()));
    }
    table.print(out);
    for (AspectsDocument.Figure figure : document.aspects()) {
      if (!figure.praise().isEmpty() || !figure.blame().isEmpty()) {
        out.printf("%n%s%n", name(figure));
        quotes("+", figure.praise(), out);
        quotes("-", figure.blame(), out);
      }
    }
    matrix(document.products(), document.aspects(), out);
    matrix(document.categories(), document.aspects(), out);
    out.printf(
        Locale.ROOT,
        "%n%,d reviews, %,d speak of an aspect; %,d clauses, %,d of them not scored; by %s in"
            + " %.1f s%n",
        document.reviews(),
        document.speaking(),
        document.clauses(),
        document.clausesUnscored(),
        document.model(),
        document.seconds());
  }

  private String name(AspectsDocument.Figure figure) {
    return figure.name() == null
        ? messages.getString("aspects.name." + figure.id())
        : figure.name();
  }

  private static String share(AspectsDocument.@Nullable Interval interval) {
    return interval == null ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * interval.share());
  }

  private static void quotes(String sign, List<AspectsDocument.Quote> quotes, PrintWriter out) {
    quotes.stream().limit(QUOTES).forEach(quote -> out.printf("  %s %s%n", sign, quote.text()));
  }

  private void matrix(
      AspectsDocument.Matrix matrix, List<AspectsDocument.Figure> figures, PrintWriter out) {
    if (matrix.lines().isEmpty()) {
      return;
    }
    TextTable table = new TextTable();
    String[] heading = new String[figures.size() + 1];
    heading[0] = "negative %";
    for (int i = 0; i < figures.size(); i++) {
      heading[i + 1] = name(figures.get(i));
    }
    table.row(heading);
    for (AspectsDocument.Line line : matrix.lines()) {
      String[] cells = new String[heading.length];
      cells[0] = line.key();
      for (int i = 0; i < figures.size(); i++) {
        AspectsDocument.Cell cell = line.cells().get(figures.get(i).id());
        AspectsDocument.Interval negative = cell == null ? null : cell.negative();
        cells[i + 1] =
            negative == null ? "·" : String.format(Locale.ROOT, "%.0f", 100 * negative.share());
      }
      table.row(cells);
    }
    out.println();
    table.print(out);
    if (matrix.leftOut() > 0) {
      out.printf(Locale.ROOT, "and %,d more%n", matrix.leftOut());
    }
  }
}
