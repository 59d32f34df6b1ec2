package vitrine.core.recommend.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vitrine.core.recommend.Candidates;
import vitrine.core.recommend.ItemFacts;
import vitrine.core.recommend.LeftOut;
import vitrine.core.recommend.PlacedList;
import vitrine.core.recommend.Reranking;
import vitrine.core.recommend.RuleEffect;
import vitrine.core.recommend.RuleKind;
import vitrine.core.recommend.RuleReport;

/**
 * Lists made by rules. They act in the order of {@link RuleKind}; what each did is the difference
 * between the list with the rules up to it and the list with those before it.
 */
final class RuleReranking implements Reranking {
  private final RuleSet rules;
  private final ItemFacts facts;
  private final Optional<ItemSimilarity> similarity;
  private final Optional<BitSet> outOfStock;
  private final int[] categories;
  private final int kinds;

  /**
   * Lists by these rules.
   *
   * @param similarity how alike items are; empty where nothing tells, and then nothing is preferred
   */
  RuleReranking(RuleSet rules, ItemFacts facts, Optional<ItemSimilarity> similarity) {
    this.rules = rules;
    this.facts = facts;
    this.similarity = similarity;
    this.outOfStock = Barred.outOfStock(facts);
    Map<String, Integer> codes = new HashMap<>();
    categories =
        Arrays.stream(facts.categories())
            .mapToInt(name -> name.isEmpty() ? -1 : codes.computeIfAbsent(name, _ -> codes.size()))
            .toArray();
    kinds = codes.size();
  }

  @Override
  public int[] order(Candidates candidates, int length) {
    return made(rules, candidates, length).items();
  }

  @Override
  public int[] ranks(Candidates candidates, int length, int... items) {
    RuleList list = made(rules, candidates, length);
    return Arrays.stream(items).map(list::rank).toArray();
  }

  @Override
  public PlacedList place(Candidates candidates, int length) {
    List<RuleList> stages = new ArrayList<>();
    stages.add(made(rules.first(0), candidates, length));
    List<RuleReport> reports = new ArrayList<>();
    for (RuleKind kind : RuleKind.values()) {
      RuleSet upTo = rules.first(kind.ordinal() + 1);
      boolean on = rules.of(kind).on();
      RuleList list = on ? made(upTo, candidates, length) : stages.getLast();
      if (on) {
        reports.add(report(kind, candidates, stages.getLast(), list));
      }
      stages.add(list);
    }
    return new PlacedList(placed(stages), leftOut(stages), reports, length);
  }

  private List<PlacedList.PlacedItem> placed(List<RuleList> stages) {
    List<PlacedList.PlacedItem> placed = new ArrayList<>();
    for (int item : stages.getLast().items()) {
      List<RuleEffect> effects = new ArrayList<>();
      int before = stages.getFirst().rank(item);
      int plain = before;
      for (RuleKind kind : RuleKind.values()) {
        if (rules.of(kind).on()) {
          int after = stages.get(kind.ordinal() + 1).rank(item);
          if (after != before) {
            effects.add(new RuleEffect(kind, before, after));
          }
          before = after;
        }
      }
      placed.add(new PlacedList.PlacedItem(item, plain, effects));
    }
    return placed;
  }

  /** Of each item that was in the list at some stage and is not in the end, the last loss. */
  private List<LeftOut> leftOut(List<RuleList> stages) {
    Map<Integer, LeftOut> lost = new HashMap<>();
    for (RuleKind kind : RuleKind.values()) {
      RuleList before = stages.get(kind.ordinal());
      RuleList after = stages.get(kind.ordinal() + 1);
      if (before == after) {
        continue;
      }
      for (int item : before.items()) {
        if (!after.lists(item)) {
          lost.put(
              item,
              new LeftOut(
                  facts.ids().id(item),
                  kind,
                  before.rank(item),
                  after.bars(item) ? OptionalInt.empty() : OptionalInt.of(after.rank(item))));
        }
      }
    }
    for (int item : stages.getLast().items()) {
      lost.remove(item);
    }
    RuleList plain = stages.getFirst();
    return lost.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> plain.rank(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private RuleReport report(RuleKind kind, Candidates candidates, RuleList before, RuleList list) {
    return switch (kind) {
      case IN_STOCK ->
          outOfStock.isEmpty()
              ? RuleReport.idle(kind, RuleReport.Idle.NO_STOCK)
              : RuleReport.of(kind, list.barred() - before.barred());
      case PRICE_BAND -> {
        if (!Barred.any(facts.prices())) {
          yield RuleReport.idle(kind, RuleReport.Idle.NO_PRICES);
        }
        Optional<RuleReport.Band> band = band(candidates);
        yield band.isEmpty()
            ? RuleReport.idle(kind, RuleReport.Idle.NO_USUAL_PRICES)
            : new RuleReport(
                kind, list.barred() - before.barred(), Optional.empty(), band, List.of());
      }
      case CATEGORY_CAP ->
          kinds == 0
              ? RuleReport.idle(kind, RuleReport.Idle.NO_CATEGORIES)
              : RuleReport.of(kind, list.passedOver(before));
      case DIVERSITY ->
          similarity.isEmpty()
              ? RuleReport.idle(kind, RuleReport.Idle.NO_SIMILARITY)
              : RuleReport.of(kind, 0);
      case PROMOTED -> new RuleReport(kind, 0, Optional.empty(), Optional.empty(), list.refused());
    };
  }

  private Optional<RuleReport.Band> band(Candidates candidates) {
    return Barred.band(rules.priceBand(), candidates.history(), facts.prices());
  }

  private RuleList made(RuleSet acting, Candidates candidates, int length) {
    BitSet barred = new BitSet();
    BitSet noStock = acting.inStock().on() ? outOfStock.orElseGet(BitSet::new) : new BitSet();
    barred.or(noStock);
    if (acting.priceBand().on()) {
      band(candidates).ifPresent(band -> barred.or(Barred.outside(band, facts.prices())));
    }
    Optional<Choice.Mmr> mmr =
        acting.diversity().on()
            ? similarity.map(by -> new Choice.Mmr(acting.diversity().lambda(), by))
            : Optional.empty();
    return new ListMaking(candidates, length, barred, noStock, categories, kinds)
        .make(
            acting.categoryCap().on() ? acting.categoryCap().most() : Integer.MAX_VALUE,
            mmr,
            acting.promotions().on() ? acting.promotions().places() : List.of(),
            facts.ids());
  }
}
