package vitrine.ui.experiment.sums;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.experiment.summary.CellProblem;
import vitrine.core.experiment.summary.SumsColumn;
import vitrine.core.experiment.summary.SumsDraft;
import vitrine.core.experiment.summary.SumsPaste;
import vitrine.ui.common.Messages;

/** The cells: an arm a row. What is typed is told at once; pasted cells fill the grid. */
final class SumsGrid {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int FEWEST = 2;
  private static final int WIDTH = 11;

  private final GridPane grid;
  private final Messages messages;
  private final Consumer<SumsDraft> whenTyped;
  private final Consumer<String> whenPasted;
  private final List<List<TextField>> cells = new ArrayList<>();
  private SumsDraft shown = SumsDraft.empty();
  private boolean filling;

  /**
   * An empty grid.
   *
   * @param whenTyped is told the whole draft after each stroke
   * @param whenPasted is told what was pasted where it is more than one cell
   */
  SumsGrid(
      GridPane grid,
      Messages messages,
      Consumer<SumsDraft> whenTyped,
      Consumer<String> whenPasted) {
    this.grid = grid;
    this.messages = messages;
    this.whenTyped = whenTyped;
    this.whenPasted = whenPasted;
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
  }

  /** Shows a draft; cells that say the same already stay as they are, with the caret in them. */
  void show(SumsDraft draft) {
    boolean same =
        cells.size() == draft.arms().size() && shown.kind() == draft.kind() && !cells.isEmpty();
    shown = draft;
    filling = true;
    if (!same) {
      build();
    }
    for (int row = 0; row < cells.size(); row++) {
      List<SumsColumn> columns = draft.kind().columns();
      for (int i = 0; i < columns.size(); i++) {
        TextField cell = cells.get(row).get(i);
        String text = draft.arms().get(row).getOrDefault(columns.get(i), "");
        if (!cell.getText().equals(text)) {
          cell.setText(text);
        }
      }
    }
    filling = false;
  }

  /** Marks the cells that are wrong. */
  void mark(List<CellProblem> problems) {
    List<SumsColumn> columns = shown.kind().columns();
    Set<String> wrong =
        problems.stream()
            .filter(problem -> problem.column().isPresent())
            .map(problem -> problem.row() + " " + problem.column().get())
            .collect(Collectors.toSet());
    for (int row = 0; row < cells.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        cells
            .get(row)
            .get(i)
            .pseudoClassStateChanged(WRONG, wrong.contains(row + " " + columns.get(i)));
      }
    }
  }

  private void build() {
    grid.getChildren().clear();
    cells.clear();
    List<SumsColumn> columns = shown.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      Label heading = new Label(SumsWords.column(columns.get(i), shown.kind(), messages));
      heading.getStyleClass().add("field-label");
      grid.add(heading, i, 0);
    }
    for (int row = 0; row < shown.arms().size(); row++) {
      List<TextField> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        TextField cell = cell(row, columns.get(i));
        line.add(cell);
        grid.add(cell, i, row + 1);
      }
      cells.add(line);
      if (shown.arms().size() > FEWEST) {
        grid.add(remove(row), columns.size(), row + 1);
      }
    }
  }

  private TextField cell(int row, SumsColumn column) {
    TextField cell = new TextField();
    cell.setPrefColumnCount(WIDTH);
    cell.setId("sums-" + row + "-" + column.field());
    cell.setAccessibleText(
        messages.text(
            "sums.cell",
            SumsWords.column(column, shown.kind(), messages),
            Integer.toString(row + 1)));
    if (column == SumsColumn.ARM) {
      cell.setPromptText(messages.text(row == 0 ? "sums.arm.control" : "sums.arm.treatment"));
    }
    cell.textProperty()
        .subscribe(
            (before, now) -> {
              if (!filling) {
                shown = shown.with(row, column, now);
                whenTyped.accept(shown);
              }
            });
    return cell;
  }

  private Button remove(int row) {
    Button button = new Button("", new FontIcon("mdi2c-close"));
    button.getStyleClass().addAll("flat", "small");
    button.setAccessibleText(messages.text("sums.remove", Integer.toString(row + 1)));
    button.setOnAction(
        _ -> {
          List<Map<SumsColumn, String>> rows = new ArrayList<>(shown.arms());
          rows.remove(row);
          whenTyped.accept(shown.withArms(rows));
        });
    return button;
  }

  private void paste(KeyEvent key) {
    boolean shortcut = key.isShortcutDown() && "v".equalsIgnoreCase(key.getCode().getName());
    Optional<String> text = Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    if (shortcut && text.filter(t -> SumsPaste.cells(t) || SumsPaste.json(t)).isPresent()) {
      key.consume();
      whenPasted.accept(text.get());
    }
  }
}
