package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vitrine.core.sentiment.TrainingTable.Row;

class TrainingTableTest {
  private static final LabelledReviews REVIEWS = reviews();

  private static LabelledReviews reviews() {
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("review number " + i % 190);
      labels.add(Sentiment.values()[i % 190 % 3]);
    }
    return new LabelledReviews(texts, labels);
  }

  private static Corrections corrections(Set<Integer> numbers) {
    return new Corrections(numbers.stream().map(i -> correction("review number " + i)).toList());
  }

  private static Correction correction(String text) {
    return new Correction(
        text, Optional.empty(), Sentiment.NEUTRAL, Optional.empty(), "", Instant.EPOCH);
  }

  private static Set<String> texts(List<Row> rows) {
    return rows.stream().map(Row::text).collect(Collectors.toSet());
  }

  @Test
  void withoutCorrectionsItIsTheSplitOfTheVerb() {
    TrainingTable table = TrainingTable.of(REVIEWS, Corrections.NONE, 7);
    Split split = Split.stratified(REVIEWS.texts(), REVIEWS.labels(), 7);
    assertThat(table.rows()).hasSize(200);
    for (int row : split.test()) {
      assertThat(table.rows().get(row).part()).isEqualTo(RowPart.TEST);
    }
    assertThat(table.heldOut()).hasSize(split.test().length);
    assertThat(table.corrected()).isEmpty();
    assertThat(table.learned()).isZero();
  }

  @Property(tries = 60, seed = "20261126")
  void correctionsNeverMoveARowBetweenLearningAndJudging(
      @ForAll @Size(max = 80) Set<@IntRange(max = 220) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 50) int seed) {
    TrainingTable plain = TrainingTable.of(REVIEWS, Corrections.NONE, seed);
    TrainingTable table = TrainingTable.of(REVIEWS, corrections(numbers), seed);
    Set<String> corrected =
        numbers.stream().map(i -> "review number " + i).collect(Collectors.toSet());
    Set<String> expected = new HashSet<>(texts(plain.heldOut()));
    expected.removeAll(corrected);
    assertThat(texts(table.heldOut())).isEqualTo(expected);
    List<Row> learned = table.rows().stream().filter(row -> row.part() != RowPart.TEST).toList();
    assertThat(texts(learned)).matches(some -> Collections.disjoint(some, texts(table.heldOut())));
    assertThat(texts(learned))
        .matches(some -> Collections.disjoint(some, texts(table.corrected())));
    assertThat(table.learned() + table.corrected().size()).isEqualTo(numbers.size());
    for (String text : corrected) {
      List<Row> its = table.rows().stream().filter(row -> row.text().equals(text)).toList();
      assertThat(its).allMatch(row -> row.label() == Sentiment.NEUTRAL);
      assertThat(its.size()).isIn(0, TrainingTable.WEIGHT);
    }
  }

  @Test
  void correctedTextWithoutLabelIsLearnedFromOrHeldOut() {
    List<Correction> many = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      many.add(correction("unlabelled " + i));
    }
    many.add(correction("まったく読めない"));
    TrainingTable table = TrainingTable.of(REVIEWS, new Corrections(many), 7);
    assertThat(table.learned() + table.corrected().size()).isEqualTo(500);
    assertThat(table.corrected().size()).isBetween(70, 130);
  }

  /** 20,000 draws with numpy: 0.562 to 0.743; 1,000 draws differ from them by chance. */
  @Test
  void intervalOfMacroF1IsThatOfRowsDrawnAgain() {
    SampledF1 interval = SampledF1.of(new int[][] {{30, 5, 5}, {8, 10, 6}, {4, 6, 40}});
    assertThat(interval.low()).isBetween(0.550, 0.574);
    assertThat(interval.high()).isBetween(0.731, 0.755);
  }
}
