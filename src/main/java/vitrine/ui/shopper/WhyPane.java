package vitrine.ui.shopper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vitrine.core.recommend.RecommendedItem;
import vitrine.core.recommend.explain.ExplanationReport;
import vitrine.core.recommend.explain.Fidelity;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Messages;

/** Why one item is in a list: a sentence, bars, what would take it out, and what is said of it. */
final class WhyPane {
  private final Messages messages;
  private final Consumer<String> toReviews;
  private final Label title = label("card-title");
  private final Label by = label("soft");
  private final Label sentence = label();
  private final Label kind = label("soft");
  private final VBox bars = new VBox();
  private final Label without = label("why-without");
  private final Label sure = label();
  private final Label trust = label("soft");
  private final Label warning = label("notice");
  private final VBox aspects = new VBox();
  private final Hyperlink reviews = new Hyperlink();
  private final VBox said = new VBox(aspects, reviews);
  private Optional<String> item = Optional.empty();

  /**
   * Fills a box.
   *
   * @param toReviews leads to the reviews of a product
   */
  WhyPane(VBox box, Messages messages, Consumer<String> toReviews) {
    this.messages = messages;
    this.toReviews = toReviews;
    title.setId("whyTitle");
    sentence.setId("whySentence");
    bars.setId("bars");
    without.setId("whyNot");
    reviews.setId("reviews");
    bars.getStyleClass().add("shopper-bars");
    aspects.getStyleClass().add("shopper-aspects");
    reviews.setText(messages.text("shoppers.reviews"));
    reviews.setOnAction(_ -> item.ifPresent(this.toReviews));
    said.getStyleClass().add("shopper-said");
    VBox content = new VBox(title, by, sentence, warning, bars, kind, without, sure, said, trust);
    content.getStyleClass().add("shopper-why-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.getStyleClass().add("screen-scroll");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    box.getChildren().setAll(scroll);
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /** Nothing is explained. */
  void clear() {
    item = Optional.empty();
    title.setText(messages.text("shoppers.why.none"));
    for (Label label : List.of(by, sentence, kind, without, sure, trust, warning)) {
      label.setText("");
    }
    bars.getChildren().clear();
    said.setVisible(false);
  }

  /** Explains an item of a list. */
  void show(ListsModel.Chosen chosen, Optional<ModelList> beside, ShopperWords words) {
    RecommendedItem shown = chosen.item();
    WhyWords why = new WhyWords(words);
    item = Optional.of(shown.item());
    title.setText(messages.text("shoppers.why", words.product(shown.item())));
    by.setText(by(chosen, beside));
    sentence.setText(why.sentence(shown));
    bars.getChildren().setAll(why.bars(shown));
    kind.setText(why.kind(shown, chosen.by().kind()));
    without.setText(why.counterfactual(shown));
    sure.setText(why.sure(shown));
    said.setVisible(true);
  }

  /** Says how far the model's explanations can be trusted; a low trust stands out. */
  void trust(LoadState<ExplanationReport> measured, ShopperWords words) {
    String says = item.isEmpty() ? "" : new WhyWords(words).trust(measured);
    boolean low =
        measured.ready().flatMap(ExplanationReport::fidelity).equals(Optional.of(Fidelity.LOW));
    warning.setText(low ? says : "");
    trust.setText(low ? "" : says);
  }

  private String by(ListsModel.Chosen chosen, Optional<ModelList> beside) {
    String here =
        messages.text(
            "shoppers.place", chosen.item().rank(), ModelNames.of(messages, chosen.by().model()));
    return beside
        .filter(list -> !list.model().equals(chosen.by().model()))
        .map(
            list -> {
              String model = ModelNames.of(messages, list.model());
              var place = list.place(chosen.item().item());
              return here
                  + " · "
                  + (place.isPresent()
                      ? messages.text("shoppers.beside", place.getAsInt(), model)
                      : messages.text("shoppers.beside.not", model));
            })
        .orElse(here);
  }

  /** What reviews say of the item. */
  void sayOfReviews(List<? extends Node> lines) {
    aspects.getChildren().setAll(lines);
  }
}
