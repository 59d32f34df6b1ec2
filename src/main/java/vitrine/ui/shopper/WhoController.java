package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  @FXML private TitledPane how;
  @FXML private Label quality;
  @FXML private VBox calibration;

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
    how.setVisible(now.propensity() instanceof Propensity.Trained);
    if (now.propensity() instanceof Propensity.Trained(var _, PropensityReport report)) {
      quality.setText(words.quality(report));
      calibration
          .getChildren()
          .setAll(words.calibration(report).stream().map(WhoController::pair).toList());
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

  private static Node pair(WhoWords.Line line) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    return new HBox(soft(line.about()), between, soft(line.said()));
  }
}
