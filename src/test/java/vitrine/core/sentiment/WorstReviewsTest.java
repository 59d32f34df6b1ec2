package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import vitrine.core.common.Fingerprint;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.dataset.Role;
import vitrine.core.sentiment.WorstReviews.WorstReview;

class WorstReviewsTest {
  private static final long DAY = 86_400_000L;

  @Test
  void theFewestStarsComeFirstThenTheNewest() {
    Table table =
        Table.create(
            new CodeColumn(
                "text",
                new int[] {0, 1, 2, 3, CodeColumn.MISSING},
                Dictionary.of("old", "poor", "bad", "worse")),
            new MeasureColumn("stars", new double[] {1, 2, 1, 1, 1}),
            LongColumn.create("time", 0, 9 * DAY, 8 * DAY, 9 * DAY, 9 * DAY));
    Map<String, Role> roles = Map.of("text", Role.TEXT, "stars", Role.RATING, "time", Role.TIME);

    List<WorstReview> worst = WorstReviews.of(set(table, roles), 7, 2).orElseThrow();

    assertThat(worst).extracting(WorstReview::text).containsExactly("worse", "bad");
  }

  @Test
  void withoutStarsThereIsNoOrder() {
    Table table = Table.create(new CodeColumn("text", new int[] {0}, Dictionary.of("fine")));
    assertThat(WorstReviews.of(set(table, Map.of("text", Role.TEXT)), 7, 2)).isEmpty();
  }

  private static ReviewSet set(Table table, Map<String, Role> roles) {
    return ReviewSet.of(
        new Frame(table, roles, Map.of(), ZoneId.of("UTC"), Fingerprint.of(new byte[] {1})));
  }
}
