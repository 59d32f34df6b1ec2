package vitrine.ui.sentiment;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** A review in short: what it says, how sure that is, its stars, its product and its day. */
final class ReviewHead extends FlowPane {
  private static final int BAR_WIDTH = 120;
  private static final int PRODUCT_WIDTH = 260;

  ReviewHead(ScoredReviews all, int row, Messages messages, Formats formats) {
    getStyleClass().add("review-head");
    Mood mood = Mood.of(all.scores(), row, ReviewsState.CONFIDENCE);
    Label said =
        styled(
            all.gaps()
                .get(row)
                .map(gap -> messages.text("reviews.gap." + gap.argument()))
                .orElse(messages.text("reviews." + mood.argument())),
            "mood");
    said.getStyleClass().add("mood-" + mood.argument());
    getChildren().add(said);
    if (all.correction(row).isPresent()) {
      getChildren().add(styled(messages.text("corrections.mark"), "correction-mark"));
    } else if (all.scores().scored(row)) {
      getChildren().add(bar(all.scores().probabilities(row)));
      getChildren()
          .add(
              styled(
                  messages.text(
                      "reviews.sure",
                      formats.percent(all.scores().confidence(row), 0),
                      formats.number(all.scores().score(row), 2)),
                  "review-soft"));
    }
    ReviewFacts facts = new ReviewFacts(all.reviews(), row);
    facts
        .stars()
        .ifPresent(stars -> getChildren().add(styled(ReviewFacts.signs(stars), "review-stars")));
    facts
        .item()
        .ifPresent(
            item -> {
              Label product = styled(all.title(item), "review-soft");
              product.setMaxWidth(PRODUCT_WIDTH);
              getChildren().add(product);
            });
    facts.day().ifPresent(day -> getChildren().add(styled(formats.day(day), "review-soft")));
  }

  /** Three stripes as wide as the probabilities. */
  private static HBox bar(float[] probabilities) {
    HBox bar = new HBox();
    bar.getStyleClass().add("review-bar");
    List<String> names = List.of("negative", "neutral", "positive");
    for (int i = 0; i < names.size(); i++) {
      Region stripe = new Region();
      stripe.getStyleClass().add("stripe-" + names.get(i));
      stripe.setMinWidth(probabilities[i] * BAR_WIDTH);
      stripe.setPrefWidth(probabilities[i] * BAR_WIDTH);
      bar.getChildren().add(stripe);
    }
    bar.setMaxWidth(BAR_WIDTH);
    return bar;
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
