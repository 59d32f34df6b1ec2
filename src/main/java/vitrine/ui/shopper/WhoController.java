package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.portrait.ShopperPortrait;
import vitrine.core.recommend.propensity.Propensity;
import vitrine.core.recommend.propensity.PropensityReport;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/** Who the shopper is: tastes, worth, habits, and how likely they buy in the next 7 days. */
public final class WhoController extends ScreenController {
  private final WhoModel who;
  private final Messages messages;
  private final WhoWords words;

  @FXML private StatePane state;
  @FXML private VBox categories;
  @FXML private VBox prices;
  @FXML private Label median;
  @FXML private VBox lines;
  @FXML private Label chance;
  @FXML private Label chanceNote;
  @FXML private VBox features;
  @FXML private Hyperlink how;
  @FXML private VBox quality;
  @FXML private Label loss;
  @FXML private Label auc;
  @FXML private Label weeks;
  @FXML private GridPane calibration;

  /** A view of this view-model's portrait. */
  @SuppressWarnings("NullAway.Init")
  public WhoController(
      ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats) {
    this.who = screen.who();
    this.messages = messages;
    this.words = new WhoWords(messages, formats);
  }

  @FXML
  void initialize() {
    median.managedProperty().bind(median.textProperty().isNotEmpty());
    how.managedProperty().bind(how.visibleProperty());
    quality.managedProperty().bind(quality.visibleProperty());
    watch(who.who(), now -> state.show(now, messages, this::fill));
  }

  @Override
  public void onShow(Route route) {
    who.look(true);
  }

  @Override
  public void onHide() {
    who.look(false);
  }

  private void fill(WhoModel.Who now) {
    ShopperPortrait portrait = now.portrait();
    fill(categories, words.categories(portrait), "shoppers.who.categories.none");
    Optional<ShopperPortrait.PriceTaste> paid = portrait.prices();
    fill(prices, paid.map(words::prices).orElse(List.of()), "shoppers.who.prices.none");
    median.setText(paid.map(words::median).orElse(""));
    lines.getChildren().setAll(words.lines(portrait).stream().map(this::line).toList());
    chance.setText(words.chance(portrait));
    chanceNote.setText(words.chanceNote(portrait, now.propensity()));
    features.getChildren().setAll(portrait.propensity().map(words::features).orElse(List.of()));
    boolean trained = now.propensity() instanceof Propensity.Trained;
    how.setVisible(trained);
    quality.setVisible(quality.isVisible() && trained);
    if (now.propensity() instanceof Propensity.Trained(var _, PropensityReport report)) {
      loss.setText(words.loss(report));
      auc.setText(words.auc(report));
      weeks.setText(words.weeks(report));
      calibrate(words.calibration(report));
    }
  }

  /** Shows or hides how good the estimate is. */
  @FXML
  void tellHow() {
    quality.setVisible(!quality.isVisible());
  }

  private void calibrate(List<List<String>> rows) {
    calibration.getChildren().clear();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        calibration.add(soft(rows.get(row).get(column)), column, row);
      }
    }
  }

  private void fill(VBox box, List<ShareBar> bars, String none) {
    box.getChildren().setAll(bars.isEmpty() ? List.of(soft(messages.text(none))) : bars);
  }

  private static Label soft(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("soft");
    label.setWrapText(true);
    return label;
  }

  private Node line(WhoWords.Line line) {
    Label said = new Label(line.said());
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(soft(line.about()), said);
    both.getStyleClass().add("who-line");
    return both;
  }
}
