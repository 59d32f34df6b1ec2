package vitrine.ui.shopper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import vitrine.core.recommend.RuleKind;
import vitrine.core.recommend.rules.Rule;
import vitrine.core.recommend.rules.RuleSet;
import vitrine.ui.common.Messages;

/** The rules of the list: a switch each, and their settings. */
final class WhatIfRules {
  private static final int MOST_OF_CATEGORY = 9;

  private final Messages messages;
  private final Supplier<ShopperWords> words;
  private final Consumer<RuleSet> change;
  private final CheckBox[] switches = new CheckBox[RuleKind.values().length];
  private final TextField lower = new TextField();
  private final TextField upper = new TextField();
  private final Spinner<Integer> most = new Spinner<>(1, MOST_OF_CATEGORY, 2);
  private final Slider variety = new Slider(0, 1, .3);
  private final VBox promoted = new VBox();
  private RuleSet shown = RuleSet.off();
  private boolean filling;

  /**
   * Fills a box.
   *
   * @param change is told the rules that are wanted
   */
  WhatIfRules(
      VBox box,
      Supplier<ShopperWords> words,
      Supplier<ProductSearch> search,
      Messages messages,
      Consumer<RuleSet> change) {
    this.messages = messages;
    this.words = words;
    this.change = change;
    Label title = new Label(messages.text("shoppers.whatif.rules"));
    title.getStyleClass().add("card-title");
    box.getChildren().add(title);
    for (RuleKind kind : RuleKind.values()) {
      CheckBox choice = new CheckBox(messages.text("shoppers.rule." + kind.argument()));
      choice.setId("rule-" + kind.argument());
      choice.setWrapText(true);
      choice.setOnAction(_ -> say(now -> now.switched(kind, choice.isSelected())));
      switches[kind.ordinal()] = choice;
      VBox rule = new VBox(choice);
      rule.getStyleClass().add("whatif-rule");
      rule.getChildren().addAll(settings(kind, search));
      box.getChildren().add(rule);
    }
  }

  private List<Node> settings(RuleKind kind, Supplier<ProductSearch> search) {
    return switch (kind) {
      case IN_STOCK -> List.of();
      case PRICE_BAND -> List.of(band());
      case CATEGORY_CAP -> {
        most.setMaxWidth(Double.MAX_VALUE);
        most.valueProperty()
            .subscribe(
                value -> say(now -> now.with(new Rule.CategoryCap(now.categoryCap().on(), value))));
        yield List.of(most);
      }
      case DIVERSITY -> {
        variety
            .valueChangingProperty()
            .subscribe(
                changing -> {
                  if (!changing) {
                    vary();
                  }
                });
        variety.setOnMouseReleased(_ -> vary());
        variety.setOnKeyReleased(_ -> vary());
        yield List.of(variety);
      }
      case PROMOTED ->
          List.of(
              new ProductPicker(
                  messages.text("shoppers.whatif.product"),
                  search,
                  id -> words.get().product(id),
                  this::promote),
              promoted);
    };
  }

  private HBox band() {
    lower.setPromptText(messages.text("shoppers.rule.priceBand.lower"));
    upper.setPromptText(messages.text("shoppers.rule.priceBand.upper"));
    for (TextField end : List.of(lower, upper)) {
      end.setPrefWidth(0);
      HBox.setHgrow(end, Priority.ALWAYS);
      end.setOnAction(_ -> readBand());
      end.focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  readBand();
                }
              });
    }
    HBox band = new HBox(lower, upper);
    band.getStyleClass().add("whatif-band");
    return band;
  }

  private void readBand() {
    OptionalDouble from = price(lower.getText());
    OptionalDouble to = price(upper.getText());
    boolean inside = from.isEmpty() || to.isEmpty() || from.getAsDouble() <= to.getAsDouble();
    if (inside) {
      say(
          now ->
              now.with(
                  new Rule.PriceBand(
                      now.priceBand().on(),
                      from,
                      to,
                      now.priceBand().lowerLevel(),
                      now.priceBand().upperLevel())));
    }
  }

  private static OptionalDouble price(String text) {
    return text.strip().matches("\\d{1,9}([.,]\\d{1,4})?")
        ? OptionalDouble.of(Double.parseDouble(text.strip().replace(',', '.')))
        : OptionalDouble.empty();
  }

  private void vary() {
    double lambda = Math.round((1 - variety.getValue()) * 20) / 20.0;
    say(
        now ->
            now.with(
                new Rule.Diversity(now.diversity().on(), lambda, now.diversity().similarity())));
  }

  /** Puts an item at the first place that no other promoted one has. */
  private void promote(String item) {
    List<Rule.Promotion> places = new ArrayList<>(shown.promotions().places());
    if (places.stream().anyMatch(one -> one.item().equals(item))) {
      return;
    }
    int place =
        IntStream.iterate(1, next -> next + 1)
            .filter(next -> places.stream().noneMatch(one -> one.place() == next))
            .findFirst()
            .orElseThrow();
    places.add(new Rule.Promotion(item, place));
    say(now -> now.with(new Rule.Promotions(true, places)));
  }

  private void say(UnaryOperator<RuleSet> changed) {
    if (!filling) {
      RuleSet wanted = changed.apply(shown);
      if (!wanted.equals(shown)) {
        change.accept(wanted);
      }
    }
  }

  /** Shows the rules as they are. */
  void show(RuleSet rules) {
    filling = true;
    shown = rules;
    for (RuleKind kind : RuleKind.values()) {
      switches[kind.ordinal()].setSelected(rules.of(kind).on());
    }
    lower.setText(text(rules.priceBand().lower()));
    upper.setText(text(rules.priceBand().upper()));
    most.getValueFactory().setValue(rules.categoryCap().most());
    variety.setValue(1 - rules.diversity().lambda());
    promoted.getChildren().setAll(rules.promotions().places().stream().map(this::line).toList());
    filling = false;
  }

  private static String text(OptionalDouble price) {
    return price.isEmpty() ? "" : String.valueOf(price.getAsDouble());
  }

  private HBox line(Rule.Promotion promotion) {
    Label name = new Label(promotion.place() + "  " + words.get().product(promotion.item()));
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button away = new Button("", new FontIcon("mdi2c-close"));
    away.getStyleClass().addAll("flat", "small", "button-icon");
    away.setAccessibleText(messages.text("shoppers.whatif.take"));
    away.setOnAction(
        _ -> {
          List<Rule.Promotion> others = new ArrayList<>(shown.promotions().places());
          others.remove(promotion);
          say(now -> now.with(new Rule.Promotions(!others.isEmpty(), others)));
        });
    HBox line = new HBox(name, away);
    line.getStyleClass().add("timeline-row");
    return line;
  }
}
