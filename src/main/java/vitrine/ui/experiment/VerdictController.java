package vitrine.ui.experiment;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Derivation;
import vitrine.core.experiment.Effect;
import vitrine.ui.chart.ChartGrid;

/** What the experiment says: the verdict in words, effects, arms, and how each is computed. */
public final class VerdictController
    extends ExperimentPanelController<NoVariants, ExperimentAnswer> {
  private final EffectText text;

  @FXML private VBox verdict;
  @FXML private VBox ratio;
  @FXML private TableView<Effect> effects;
  @FXML private ChartGrid charts;
  @FXML private Label armsTitle;
  @FXML private TableView<ArmTable.Row> arms;
  @FXML private TitledPane howPane;
  @FXML private VBox how;

  private EffectTable effectTable;
  private ArmTable armTable;
  private VerdictCard verdictCard;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public VerdictController(
      ExperimentPanelModel<NoVariants, ExperimentAnswer> model, ExperimentPanelContext context) {
    super(model, context);
    this.text = new EffectText(context.messages());
  }

  @FXML
  void initialize() {
    effectTable = new EffectTable(effects, messages(), text);
    armTable = new ArmTable(arms, messages(), formats(), text);
    verdictCard = new VerdictCard(verdict, ratio, messages(), formats(), text);
    charts.connect(context().charts());
    effectTable.onChosen(this::explain);
    begin();
  }

  @Override
  protected void fill(ExperimentPanelAnswer<NoVariants, ExperimentAnswer> answer) {
    verdictCard.showRatio(answer.report().result());
    effectTable.show(answer.report());
  }

  private void explain(Effect effect) {
    model().result().get().ready().ifPresent(answer -> explain(effect, answer));
  }

  private void explain(Effect effect, ExperimentPanelAnswer<NoVariants, ExperimentAnswer> answer) {
    ExperimentAnswer shown = answer.report();
    boolean running = answer.experiment().listed().running();
    shown.verdict(effect).ifPresent(words -> verdictCard.show(words, running));
    charts.show(new EffectCharts(messages(), text).of(shown.result().report(), effect));
    armsTitle.setText(messages().text("experiments.arms", effect.metric().name()));
    armTable.show(shown.result(), effect.metric());
    howPane.setText(messages().text("experiments.how", text.metric(effect), effect.arm()));
    how.getChildren()
        .setAll(
            Derivation.of(shown.result().report(), shown.result().metrics(), effect).stream()
                .map(
                    step -> {
                      Label line = new Label(text.sentence(step));
                      line.setWrapText(true);
                      return line;
                    })
                .toList());
  }
}
