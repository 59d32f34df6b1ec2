package vitrine.ui.sentiment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import vitrine.core.sentiment.MoodCounts;
import vitrine.core.sentiment.overview.ReplyAge;
import vitrine.core.sentiment.overview.ReplyBacklog;
import vitrine.ui.common.Formats;
import vitrine.ui.common.Messages;

/** What waits for a reply: how many by age, and the most urgent ones. */
final class ReplyCard {
  private final VBox card;
  private final ReviewLines lines;
  private final Messages messages;
  private final Formats formats;

  ReplyCard(VBox card, ReviewLines lines, Messages messages, Formats formats) {
    this.card = card;
    this.lines = lines;
    this.messages = messages;
    this.formats = formats;
  }

  void show(ReviewsState reviews, Optional<ReplyBacklog> backlog) {
    card.setVisible(backlog.isPresent());
    card.setManaged(backlog.isPresent());
    backlog.ifPresent(known -> card.getChildren().setAll(parts(reviews, known)));
  }

  private List<Node> parts(ReviewsState reviews, ReplyBacklog backlog) {
    List<Node> parts = new ArrayList<>();
    Label title = new Label(messages.text("reviews.replies"));
    title.getStyleClass().add("card-title");
    parts.add(title);
    StringBuilder words =
        new StringBuilder(
            messages.text(
                "reviews.replies.counts",
                formats.whole(backlog.answered()),
                formats.whole(backlog.waiting().length)));
    backlog
        .medianHours()
        .ifPresent(
            hours ->
                words
                    .append(' ')
                    .append(
                        messages.text(
                            "reviews.replies.median",
                            formats.duration(Duration.ofMinutes(Math.round(hours * 60))))));
    parts.add(hint(words.toString()));
    for (ReplyAge age : ReplyAge.values()) {
      Optional.ofNullable(backlog.byAge().get(age))
          .ifPresent(counts -> parts.add(hint(line(age, counts))));
    }
    parts.addAll(
        lines.of(
            reviews,
            messages.text("reviews.replies.waiting"),
            backlog.waiting(),
            filter -> filter.ofAnswered(Optional.of(false))));
    return parts;
  }

  private String line(ReplyAge age, MoodCounts counts) {
    return messages.text(
        "reviews.replies.age",
        messages.text("reviews.replies.age." + age.argument()),
        formats.whole(counts.all()),
        formats.whole(counts.negative()));
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("card-hint");
    label.setWrapText(true);
    return label;
  }
}
