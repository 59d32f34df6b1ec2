package vitrine.ui.experiment;

import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Method;
import vitrine.ui.common.Navigator;

/** What the experiment says: the verdict in words, effects, arms, and how each is computed. */
public final class VerdictController
    extends ExperimentPanelController<NoVariants, ExperimentAnswer> {
  @FXML private VBox answer;

  private AnswerPane shown;

  /** A view of this model. */
  @SuppressWarnings("NullAway.Init")
  public VerdictController(
      ExperimentPanelModel<NoVariants, ExperimentAnswer> model, ExperimentPanelContext context) {
    super(model, context);
  }

  @FXML
  void initialize() {
    shown = new AnswerPane(messages(), formats(), context().charts());
    shown.onHealth(this::openHealth);
    answer.getChildren().add(shown);
    begin();
  }

  private void openHealth() {
    Navigator navigator = context().navigator();
    navigator.go(
        navigator.current().get().with(ExperimentsController.TAB, ExperimentTab.HEALTH.key()));
  }

  @Override
  protected void fill(ExperimentPanelAnswer<NoVariants, ExperimentAnswer> result) {
    boolean oneLook = result.report().result().report().method() == Method.FIXED;
    shown.show(result.report(), oneLook && result.experiment().listed().running());
  }
}
