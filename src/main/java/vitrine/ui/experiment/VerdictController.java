package vitrine.ui.experiment;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.experiment.Method;
import vitrine.ui.common.Destination;
import vitrine.ui.common.Navigator;
import vitrine.ui.common.Route;

/** What the experiment says: the verdict in words, effects, arms, and how each is computed. */
public final class VerdictController
    extends ExperimentPanelController<NoVariants, ExperimentAnswer> {
  @FXML private VBox answer;
  @FXML private Label saved;

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
    shown.onShoppers(this::openShoppers);
    answer.getChildren().add(shown);
    begin();
  }

  private void openHealth() {
    Navigator navigator = context().navigator();
    navigator.go(
        navigator.current().get().with(ExperimentsController.TAB, ExperimentTab.HEALTH.key()));
  }

  /** The units of an arm, as shoppers: a step back leads here again. */
  private void openShoppers(String arm) {
    model()
        .result()
        .get()
        .ready()
        .ifPresent(
            now ->
                context()
                    .navigator()
                    .go(
                        Route.to(Destination.SHOPPERS)
                            .with("experiment", now.experiment().name())
                            .with("arm", arm)));
  }

  @FXML
  void saveReport() {
    model()
        .result()
        .get()
        .ready()
        .ifPresent(
            now ->
                context()
                    .export()
                    .save(
                        now.experiment(),
                        now.report().result(),
                        folder ->
                            saved.setText(
                                messages().text("experiments.report.saved", folder.toString()))));
  }

  @Override
  protected void fill(ExperimentPanelAnswer<NoVariants, ExperimentAnswer> result) {
    saved.setText("");
    boolean oneLook = result.report().result().report().method() == Method.FIXED;
    shown.show(result.report(), oneLook && result.experiment().listed().running());
  }
}
