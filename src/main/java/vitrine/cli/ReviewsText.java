package vitrine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints an overview of reviews for people. */
final class ReviewsText {
  private static final int MOST = 10;
  private static final int EXCERPT = 90;

  private final Words words;
  private final PrintWriter out;

  ReviewsText(Words words, PrintWriter out) {
    this.words = words;
    this.out = out;
  }

  void print(ReviewsDocument document) {
    out.println(
        words.text(
            "reviews.cli.head",
            document.data().dataset(),
            document.counts().reviews(),
            document.model().name()));
    ReviewsDocument.Gaps gaps = document.notScored();
    if (document.counts().notScored() > 0) {
      out.println(
          words.text("reviews.cli.gaps", gaps.noText(), gaps.unknownLanguage(), gaps.waiting()));
    }
    table("reviews.cli.all", List.of(new ReviewsDocument.Group("", document.counts())));
    table("reviews.by.star", document.byStar());
    table("reviews.by.category", document.byCategory());
    table(
        "reviews.product",
        document.byProduct().stream()
            .map(p -> new ReviewsDocument.Group(named(p.item(), p.title()), p.counts()))
            .toList());
    ReviewsDocument.Contradictions against = document.disagreement();
    if (against != null) {
      out.println();
      out.println(
          words.text(
              "reviews.cli.disagreement",
              against.angryText(),
              against.happyText(),
              against.compared()));
      reviews("reviews.contradiction.angry_text", against.angryTexts());
      reviews("reviews.contradiction.happy_text", against.happyTexts());
    }
    ReviewsDocument.Replies replies = document.replies();
    if (replies != null) {
      out.println();
      out.println(words.text("reviews.cli.replies", replies.answered(), replies.waiting()));
      reviews("reviews.replies.waiting", replies.oldestFirst());
    }
  }

  private static String named(String item, @Nullable String title) {
    return title == null ? item : item + " " + title;
  }

  private void table(String key, List<ReviewsDocument.Group> groups) {
    if (groups.isEmpty()) {
      return;
    }
    out.println();
    TextTable table =
        new TextTable()
            .row(
                words.text(key),
                words.text("reviews.all"),
                words.text("reviews.negative"),
                words.text("reviews.neutral"),
                words.text("reviews.positive"),
                words.text("reviews.unsure"),
                words.text("reviews.unscored"),
                words.text("reviews.negative.share"));
    for (ReviewsDocument.Group group : groups.subList(0, Math.min(MOST, groups.size()))) {
      ReviewsDocument.Counts counts = group.counts();
      Double share = counts.negativeShare();
      table.row(
          group.name(),
          whole(counts.reviews()),
          whole(counts.negative()),
          whole(counts.neutral()),
          whole(counts.positive()),
          whole(counts.unsure()),
          whole(counts.notScored()),
          share == null ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * share));
    }
    table.print(out);
    if (groups.size() > MOST) {
      out.println(words.text("reviews.cli.more", groups.size() - MOST));
    }
  }

  private void reviews(String key, List<ReviewsDocument.Review> reviews) {
    if (reviews.isEmpty()) {
      return;
    }
    out.println(words.text(key));
    for (ReviewsDocument.Review review : reviews) {
      Double stars = review.stars();
      Double score = review.score();
      out.printf(
          Locale.ROOT,
          "  %6d  %s  %s  %s%n",
          review.row(),
          stars == null ? " –" : String.format(Locale.ROOT, "%.0f★", stars),
          score == null ? "    –" : String.format(Locale.ROOT, "%+.2f", score),
          excerpt(review.text()));
    }
  }

  private static String whole(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** One line; what could move a terminal's cursor is taken out. */
  private static String excerpt(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
  }
}
