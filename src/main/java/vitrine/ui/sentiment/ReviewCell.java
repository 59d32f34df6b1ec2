package vitrine.ui.sentiment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.Mood;
import vitrine.core.sentiment.ScoredReviews;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** One review as a card: what it says, how sure that is, its stars, its text. */
public final class ReviewCell extends VBox {
  private static final int BAR_WIDTH = 120;

  /** The card of a review. */
  public ReviewCell(ScoredReviews all, int row, Messages messages, Formats formats) {
    this(all, row, true, messages, formats);
  }

  private ReviewCell(
      ScoredReviews all, int row, boolean withText, Messages messages, Formats formats) {
    getStyleClass().add("review");
    getChildren().add(header(all, row, messages, formats));
    all.reviews()
        .titles()
        .map(titles -> titles.value(row))
        .filter(title -> !title.isBlank())
        .ifPresent(title -> getChildren().add(styled(title, "review-title")));
    if (withText) {
      Label text = styled(all.reviews().text(row).strip(), "review-text");
      text.setWrapText(true);
      getChildren().add(text);
    }
  }

  /** The same without its text, which stands elsewhere. */
  static ReviewCell withoutText(ScoredReviews all, int row, Messages messages, Formats formats) {
    return new ReviewCell(all, row, false, messages, formats);
  }

  private static HBox header(ScoredReviews all, int row, Messages messages, Formats formats) {
    HBox line = new HBox();
    line.getStyleClass().add("review-head");
    Mood mood = Mood.of(all.scores(), row, Mood.DEFAULT_CONFIDENCE);
    Label said = styled(messages.text("reviews." + mood.argument()), "mood");
    said.getStyleClass().add("mood-" + mood.argument());
    line.getChildren().add(said);
    if (all.scores().scored(row)) {
      line.getChildren().add(bar(all.scores().probabilities(row)));
      line.getChildren()
          .add(styled(formats.percent(all.scores().confidence(row), 0), "review-soft"));
    }
    all.reviews()
        .ratings()
        .map(stars -> stars.values()[row])
        .filter(Double::isFinite)
        .ifPresent(stars -> line.getChildren().add(styled(stars(stars), "review-stars")));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    line.getChildren().add(gap);
    all.reviews()
        .items()
        .map(items -> items.value(row))
        .filter(item -> !item.isEmpty())
        .ifPresent(item -> line.getChildren().add(styled(all.title(item), "review-soft")));
    all.reviews()
        .times()
        .map(times -> times.getLong(row))
        .filter(time -> time != Long.MIN_VALUE)
        .ifPresent(
            time -> {
              LocalDate day =
                  Instant.ofEpochMilli(time).atZone(all.reviews().frame().zone()).toLocalDate();
              line.getChildren().add(styled(formats.day(day), "review-soft"));
            });
    return line;
  }

  private static String stars(double stars) {
    int full = Math.clamp(Math.round(stars), 0, 5);
    return "★".repeat(full) + "☆".repeat(5 - full);
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
