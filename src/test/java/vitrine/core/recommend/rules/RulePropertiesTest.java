package vitrine.core.recommend.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.PlacedList;
import vitrine.core.recommend.Reranking;
import vitrine.core.recommend.RuleKind;

class RulePropertiesTest {

  /** Many items and a short list, so that the pool has to grow. */
  @Property(tries = 150, seed = "7")
  void whatARuleForbidsIsNeverListed(
      @ForAll @IntRange(min = 1, max = 600) int size,
      @ForAll @IntRange(min = 1, max = 12) int length,
      @ForAll @IntRange(min = 1, max = 3) int cap,
      @ForAll @DoubleRange(min = 0, max = 1) double lambda,
      @ForAll long seed) {
    Random random = new Random(seed);
    ItemFacts facts = facts(size, random);
    Candidates candidates = candidates(size, random);
    RuleSet set =
        RuleSet.off()
            .switched(RuleKind.IN_STOCK, true)
            .with(new Rule.PriceBand(true, OptionalDouble.of(3), OptionalDouble.of(8), .1, .9))
            .with(new Rule.CategoryCap(true, cap))
            .with(new Rule.Diversity(true, lambda, SimilarityKind.CATEGORY))
            .with(
                new Rule.Promotions(
                    true, List.of(new Rule.Promotion("i" + random.nextInt(size), 2))));
    ItemSimilarity alike = (a, b) -> facts.categories()[a].equals(facts.categories()[b]) ? 1 : 0;
    RuleReranking rules = new RuleReranking(set, facts, Optional.of(alike));

    PlacedList list = rules.place(candidates, length);

    int[] items = list.items().stream().mapToInt(PlacedList.PlacedItem::item).toArray();
    assertThat(rules.order(candidates, length)).isEqualTo(items);
    assertThat(Arrays.stream(items).distinct().count()).isEqualTo(items.length);
    Map<String, Integer> counts = new HashMap<>();
    int promoted = facts.ids().index(set.promotions().places().getFirst().item());
    for (int place = 0; place < items.length; place++) {
      int item = items[place];
      assertThat(candidates.excluded().get(item)).isFalse();
      assertThat(facts.inStock().orElseThrow().get(item)).isTrue();
      assertThat(item == promoted || inBand(facts, item)).isTrue();
      assertThat(rules.ranks(candidates, length, item)[0]).isEqualTo(place + 1);
      if (!facts.categories()[item].isEmpty()) {
        counts.merge(facts.categories()[item], 1, Integer::sum);
      }
    }
    assertThat(counts.values()).allMatch(count -> count <= cap);
    assertThat(list.shorter()).isEqualTo(items.length < length);
    if (list.shorter()) {
      for (int item = 0; item < size; item++) {
        boolean free =
            !candidates.excluded().get(item)
                && facts.inStock().orElseThrow().get(item)
                && inBand(facts, item)
                && counts.getOrDefault(facts.categories()[item], 0) < cap;
        boolean there = false;
        for (int listed : items) {
          there |= listed == item;
        }
        assertThat(free && !there).as("item %d may fill the list", item).isFalse();
      }
    }
  }

  @Property(tries = 50, seed = "8")
  void withoutARuleTheListIsThePlainOne(
      @ForAll @IntRange(min = 1, max = 300) int size,
      @ForAll @IntRange(min = 1, max = 20) int length,
      @ForAll long seed) {
    Random random = new Random(seed);
    ItemFacts facts = facts(size, random);
    Candidates candidates = candidates(size, random);
    PlacedList plain = Reranking.byScore().place(candidates, length);

    assertThat(new RuleReranking(RuleSet.off(), facts, Optional.empty()).place(candidates, length))
        .isEqualTo(plain);
    assertThat(
            new RuleReranking(
                    RuleSet.off().with(new Rule.Diversity(true, 1, SimilarityKind.CATEGORY)),
                    facts,
                    Optional.of((a, b) -> 1))
                .order(candidates, length))
        .as("λ = 1 is the score alone")
        .isEqualTo(plain.items().stream().mapToInt(PlacedList.PlacedItem::item).toArray());
  }

  private static boolean inBand(ItemFacts facts, int item) {
    double price = facts.prices()[item];
    return Double.isNaN(price) || (price >= 3 && price <= 8);
  }

  private static ItemFacts facts(int size, Random random) {
    String[] categories = new String[size];
    double[] prices = new double[size];
    int[] stock = random.ints(size, 0, size).distinct().toArray();
    for (int item = 0; item < size; item++) {
      int category = random.nextInt(5);
      categories[item] = category == 0 ? "" : "c" + category;
      prices[item] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble() * 10;
    }
    return RuleShop.facts(categories, prices, stock);
  }

  /** Few distinct scores, so that there are ties. */
  private static Candidates candidates(int size, Random random) {
    double[] scores = random.ints(size, 0, 40).asDoubleStream().toArray();
    return RuleShop.candidates(scores, random.ints(size / 4, 0, size).toArray());
  }
}
