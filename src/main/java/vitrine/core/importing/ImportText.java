package vitrine.core.importing;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** Says notes and reasons in the user's language. */
public final class ImportText {
  private final ResourceBundle messages;

  /** Sentences of this bundle. */
  public ImportText(ResourceBundle messages) {
    this.messages = messages;
  }

  /** What the user should know about the files. */
  public String note(PlanNote note) {
    return format(note.code().key(), note.arguments().toArray());
  }

  /** Why a row was set aside. */
  public String reason(RowProblem problem) {
    String value =
        problem.value().length() > 80 ? problem.value().substring(0, 80) + "…" : problem.value();
    return format(problem.reason().key(), problem.column(), value);
  }

  /** The names of the columns of a {@link SetAsideFile}. */
  public List<String> header() {
    return List.of("file", "line", "reason", "column", "value", "row").stream()
        .map(name -> messages.getString("import.aside." + name))
        .toList();
  }

  private String format(String key, Object... arguments) {
    return new MessageFormat(messages.getString(key), messages.getLocale()).format(arguments);
  }
}
