package vitrine.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.stream.Collectors;

/** Tells people what a refresh came to. */
record RefreshText(Words words) {

  void print(RefreshDocument document, PrintWriter out) {
    out.println(
        words.text(
            "quality.out." + document.refresh(),
            document.dataset().name(),
            document.newRows().read(),
            document.newRows().kept(),
            document.newRows().setAside()));
    RefreshDocument.Overlap overlap = document.overlap();
    out.println(
        overlap.from() == null || overlap.to() == null
            ? words.text("quality.out.overlap", overlap.rows())
            : words.text("quality.out.overlap.days", overlap.rows(), overlap.from(), overlap.to()));
    NumberFormat count = NumberFormat.getIntegerInstance(words.messages().getLocale());
    String byRule =
        document.rows().byRule().entrySet().stream()
            .filter(rule -> rule.getValue() > 0)
            .map(
                rule ->
                    " + "
                        + count.format(rule.getValue())
                        + " "
                        + words.text("quality.rule." + rule.getKey()))
            .collect(Collectors.joining());
    out.println(
        words.text(
            "quality.out.sum",
            document.rows().read(),
            document.rows().kept(),
            document.rows().setAside(),
            byRule));
    document.notes().forEach(note -> out.println("- " + note.message()));
  }
}
