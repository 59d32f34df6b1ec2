package vitrine.core.importing;

import java.util.List;

/** Says notes and reasons in the user's language. */
public final class ImportText {
  private final Texts texts;

  /** Where the words come from. */
  @FunctionalInterface
  public interface Texts {
    /** The text of a key in the message bundles, with its places filled. */
    String text(String key, Object... arguments);
  }

  /** Sentences of these texts. */
  public ImportText(Texts texts) {
    this.texts = texts;
  }

  /** What the user should know about the files. */
  public String note(PlanNote note) {
    return texts.text(note.code().key(), note.arguments().toArray());
  }

  /** Why a row was set aside. */
  public String reason(RowProblem problem) {
    String value =
        problem.value().length() > 80 ? problem.value().substring(0, 80) + "…" : problem.value();
    return texts.text(problem.reason().key(), problem.column(), value);
  }

  /** The names of the columns of a {@link SetAsideFile}. */
  public List<String> header() {
    return List.of("file", "line", "reason", "column", "value", "row").stream()
        .map(name -> texts.text("import.aside." + name))
        .toList();
  }
}
