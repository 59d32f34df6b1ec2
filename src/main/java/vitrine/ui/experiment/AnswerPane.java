package vitrine.ui.experiment;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Derivation;
import vitrine.core.experiment.Effect;
import vitrine.ui.chart.ChartGrid;
import vitrine.ui.chart.ChartView;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What an experiment says: the verdict in words, effects, arms, and how each is computed. */
public final class AnswerPane extends VBox {
  private static final double CHART = 230;

  private final Messages messages;
  private final EffectText text;
  private final ChartGrid charts = new ChartGrid();
  private final Label armsTitle = new Label();
  private final TitledPane howPane = new TitledPane();
  private final VBox how = new VBox();
  private final EffectTable effectTable;
  private final ArmTable armTable;
  private final VerdictCard verdictCard;
  private Optional<ExperimentAnswer> shown = Optional.empty();
  private boolean runs;
  private Runnable toHealth = () -> {};

  /** An answer in the window's language. */
  public AnswerPane(Messages messages, Formats formats, ChartView chartView) {
    this.messages = messages;
    this.text = new EffectText(messages);
    VBox verdict = styled(new VBox(), "card", "experiment-verdict");
    VBox ratio = styled(new VBox(), "card", "experiment-ratio");
    TableView<Effect> effects = new TableView<>();
    TableView<ArmTable.Row> arms = new TableView<>();
    HBox.setHgrow(verdict, Priority.ALWAYS);
    HBox row = new HBox(verdict, ratio);
    row.getStyleClass().add("experiment-row");
    effects.setId("effects");
    howPane.setId("howPane");
    effectTable = new EffectTable(effects, messages, text);
    effectTable.onChosen(effect -> shown.ifPresent(answer -> explain(answer, effect)));
    armTable = new ArmTable(arms, messages, formats, text);
    verdictCard = new VerdictCard(verdict, ratio, messages, formats, text);
    charts.setColumns(2);
    charts.setChartHeight(CHART);
    charts.connect(chartView);
    Label title = new Label(messages.text("experiments.effects"));
    title.getStyleClass().add("card-title");
    armsTitle.getStyleClass().add("card-title");
    Label hint = new Label(messages.text("experiments.column.p.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("soft");
    how.getStyleClass().add("experiment-how-steps");
    howPane.setContent(how);
    howPane.setExpanded(false);
    howPane.getStyleClass().add("experiment-how");
    getStyleClass().add("experiments");
    getChildren()
        .addAll(
            row,
            styled(new VBox(title, effects, hint), "card", "experiment-table"),
            charts,
            styled(new VBox(armsTitle, arms), "card", "experiment-table"),
            howPane);
  }

  private static VBox styled(VBox box, String... classes) {
    box.getStyleClass().addAll(classes);
    return box;
  }

  /**
   * Shows an answer; the first effect is explained until another one is chosen.
   *
   * @param running whether the experiment still runs and is judged as if it were looked at once
   */
  public void show(ExperimentAnswer answer, boolean running) {
    shown = Optional.of(answer);
    runs = running;
    verdictCard.showRatio(answer.result());
    effectTable.show(answer);
  }

  /** What to do when the count of failed checks is clicked. */
  public void onHealth(Runnable action) {
    toHealth = action;
  }

  /** Offers the way from an arm to its shoppers, by the arm's name. */
  public void onShoppers(Consumer<String> action) {
    armTable.leadTo(action);
  }

  private void explain(ExperimentAnswer answer, Effect effect) {
    answer
        .verdict(effect)
        .ifPresent(
            words -> verdictCard.show(words, runs, answer.result().report().health(), toHealth));
    charts.show(new EffectCharts(messages, text).of(answer.result().report(), effect));
    armsTitle.setText(messages.text("experiments.arms", effect.metric().name()));
    armTable.show(answer.result(), effect.metric());
    howPane.setText(messages.text("experiments.how", text.metric(effect), effect.arm()));
    how.getChildren()
        .setAll(
            Derivation.of(answer.result().report(), answer.result().metrics(), effect).stream()
                .map(step -> line(text.sentence(step)))
                .toList());
  }

  private static Label line(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }
}
