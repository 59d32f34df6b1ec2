package vitrine.ui.shopper;

import java.time.Duration;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.PastEdit;
import vitrine.core.recommend.RankChange;
import vitrine.core.recommend.RuleReport;
import vitrine.core.recommend.RuleSentences;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.ui.common.Formats;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;
import vitrine.ui.common.Route;
import vitrine.ui.common.ScreenController;
import vitrine.ui.common.StatePane;

/**
 * What the list would be with another past, or by other rules. What is thought of otherwise stands
 * in the route, so that a step back takes it back; see {@link WhatIfState}.
 */
public final class WhatIfController extends ScreenController {
  private final ShoppersViewModel screen;
  private final WhatIfModel whatIf;
  private final ShopperWay way;
  private final Messages messages;
  private final Formats formats;

  @FXML private VBox past;
  @FXML private VBox rules;
  @FXML private Label title;
  @FXML private Label took;
  @FXML private Button reset;
  @FXML private StatePane state;
  @FXML private ListView<RankChange> changes;
  @FXML private Label told;

  private WhatIfPast pastPane;
  private WhatIfRules rulesPane;

  /** A view of this view-model's what-if. */
  @SuppressWarnings("NullAway.Init")
  public WhatIfController(
      ShoppersViewModel screen, ShopperWay way, Messages messages, Formats formats) {
    this.screen = screen;
    this.whatIf = screen.whatIf();
    this.way = way;
    this.messages = messages;
    this.formats = formats;
  }

  @FXML
  void initialize() {
    told.managedProperty().bind(told.textProperty().isNotEmpty());
    changes.setCellFactory(_ -> new RankChangeCell(this::words));
    pastPane =
        new WhatIfPast(
            past,
            this::words,
            () -> screen.products().orElseThrow(),
            messages,
            this::toggle,
            this::add);
    rulesPane =
        new WhatIfRules(
            rules, this::words, () -> screen.products().orElseThrow(), messages, this::by);
    watch(screen.shopper(), _ -> showPast());
    watch(whatIf.state(), _ -> showPast());
    watch(whatIf.answer(), this::show);
  }

  @Override
  public void onShow(Route route) {
    whatIf.look(true);
  }

  @Override
  public void onHide() {
    whatIf.look(false);
  }

  private ShopperWords words() {
    return new ShopperWords(messages, formats, screen.shopper().get().ready().orElseThrow());
  }

  private void toggle(PastEdit edit) {
    way.think(whatIf.state().get().toggled(edit));
  }

  private void add(PastEdit edit) {
    way.think(whatIf.state().get().and(edit));
  }

  private void by(RuleSet wanted) {
    way.think(whatIf.state().get().by(wanted));
  }

  @FXML
  void reset() {
    way.think(WhatIfState.NONE);
  }

  private void showPast() {
    Optional<ShopperView> view = screen.shopper().get().ready();
    if (view.isPresent()) {
      pastPane.show(view.get(), whatIf.state().get());
      rulesPane.show(whatIf.state().get().rules());
    }
    reset.setDisable(whatIf.state().get().equals(WhatIfState.NONE));
  }

  /** While the next answer is on its way, the one before stays in sight. */
  private void show(LoadState<WhatIfModel.Answer> answer) {
    boolean next =
        answer instanceof LoadState.Loading
            && screen.lists().left().shown().get().ready().isPresent()
            && !changes.getItems().isEmpty();
    if (!next && screen.shopper().get().ready().isPresent()) {
      state.show(answer, messages, this::fill);
    }
  }

  private void fill(WhatIfModel.Answer answer) {
    String model =
        screen
            .lists()
            .left()
            .shown()
            .get()
            .ready()
            .map(list -> ModelNames.of(messages, list.model()))
            .orElse("");
    title.setText(messages.text("shoppers.whatif.list", model));
    changes.getItems().setAll(answer.list().changes());
    took.setText(took(answer.took()));
    told.setText(told(answer));
  }

  private String took(Duration length) {
    return messages.text("shoppers.whatif.took", length.toMillis());
  }

  /** What the rules found, and that nothing moved where nothing did. */
  private String told(WhatIfModel.Answer answer) {
    StringBuilder lines = new StringBuilder();
    if (answer.state().isNone()) {
      lines.append(messages.text("shoppers.whatif.none"));
    } else if (answer.list().changes().stream()
        .allMatch(change -> change.movement() == RankChange.Movement.SAME)) {
      lines.append(messages.text("shoppers.whatif.same"));
    }
    RuleSentences sentences = new RuleSentences(messages::text);
    for (RuleReport report : answer.list().after().rules()) {
      for (String sentence :
          sentences.of(report, words()::product, price -> formats.money(price, ""))) {
        lines.append(lines.isEmpty() ? "" : "\n").append(sentence);
      }
    }
    return lines.toString();
  }
}
