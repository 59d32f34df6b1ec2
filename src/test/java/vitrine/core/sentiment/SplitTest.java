package vitrine.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void aFifthOfEachLabelIsForTheTest() {
    List<String> texts = IntStream.range(0, 1000).mapToObj(i -> "text " + i).toList();
    List<Sentiment> labels =
        IntStream.range(0, 1000)
            .mapToObj(i -> i < 100 ? Sentiment.NEGATIVE : Sentiment.POSITIVE)
            .toList();
    Split split = Split.stratified(texts, labels, 7);
    assertThat(split.test()).hasSize(200);
    assertThat(IntStream.of(split.test()).filter(row -> row < 100)).hasSize(20);
    assertThat(split.validation()).hasSize(100);
    assertThat(Split.stratified(texts, labels, 7).test()).isEqualTo(split.test());
    assertThat(Split.stratified(texts, labels, 8).test()).isNotEqualTo(split.test());
  }

  @Property(tries = 50, seed = "42")
  void everyRowIsInOnePartAndATextInOnlyOne(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 1, max = 40) int distinct,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    List<Sentiment> labels = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      texts.add("t" + random.nextInt(distinct));
      labels.add(Sentiment.values()[random.nextInt(3)]);
    }
    Split split = Split.stratified(texts, labels, seed);
    List<int[]> parts = List.of(split.train(), split.validation(), split.test());
    Set<Integer> seen = new HashSet<>();
    Set<String> earlier = new HashSet<>();
    for (int[] part : parts) {
      Set<String> here = new HashSet<>();
      for (int row : part) {
        assertThat(seen.add(row)).isTrue();
        here.add(texts.get(row));
      }
      assertThat(Collections.disjoint(earlier, here)).isTrue();
      earlier.addAll(here);
    }
    assertThat(seen).hasSize(rows);
  }
}
