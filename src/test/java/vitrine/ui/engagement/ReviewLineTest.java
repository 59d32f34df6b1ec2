package vitrine.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.Catalog;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.sentiment.WorstReviews.WorstReview;

class ReviewLineTest {
  private static final List<WorstReview> REVIEWS =
      List.of(
          new WorstReview(0, Optional.of("P1"), 1, "broke"),
          new WorstReview(1, Optional.of("P9"), 1, "late"),
          new WorstReview(2, Optional.empty(), 2, "meh"));

  @Test
  void namesProductsByTheirTitle() {
    Table table =
        Table.create(
            new CodeColumn("id", new int[] {0}, Dictionary.of("P1")),
            new CodeColumn("title", new int[] {0}, Dictionary.of("Blue mug")));
    Frame frame =
        new Frame(
            table,
            Map.of("id", Role.ITEM, "title", Role.TITLE),
            Map.of(),
            ZoneId.of("UTC"),
            Fingerprint.of(new byte[0]));

    assertThat(ReviewLine.of(REVIEWS, Optional.of(Catalog.of(frame))))
        .extracting(ReviewLine::product)
        .containsExactly(Optional.of("Blue mug"), Optional.of("P9"), Optional.empty());
  }

  @Test
  void namesProductsByTheirIdWithoutACatalogue() {
    assertThat(ReviewLine.of(REVIEWS, Optional.empty()))
        .extracting(ReviewLine::product)
        .containsExactly(Optional.of("P1"), Optional.of("P9"), Optional.empty());
  }
}
