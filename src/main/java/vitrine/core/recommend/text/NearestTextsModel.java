package vitrine.core.recommend.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vitrine.core.recommend.FittedRecommender;
import vitrine.core.recommend.History;

/**
 * A fitted {@link NearestTexts}. An item without a text scores 0, and so does everything where the
 * history has none: cosines of texts are above 0 as a rule, so that such items come last.
 */
final class NearestTextsModel implements FittedRecommender, TextAware {
  /** How many past items count. */
  static final int NEAREST = 3;

  private final ItemTexts texts;
  private final TextCosines cosines;

  NearestTextsModel(ItemTexts texts) {
    this.texts = texts;
    this.cosines = new TextCosines(texts);
  }

  @Override
  public String name() {
    return NearestTexts.NAME;
  }

  @Override
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("encoder", texts.encoder());
    settings.put("nearest", NEAREST);
    settings.put("itemsWithoutText", texts.withoutText());
    settings.put("itemsInOtherLanguage", texts.otherLanguage());
    return settings;
  }

  @Override
  public void score(History history, double[] scores) {
    Arrays.fill(scores, 0);
    int[] events = readable(history);
    float[] row = new float[scores.length];
    float[] nearest = new float[scores.length * NEAREST];
    Arrays.fill(nearest, Float.NEGATIVE_INFINITY);
    for (int event : events) {
      cosines.of(history.items()[event], row);
      for (int item = 0; item < row.length; item++) {
        insert(row[item], nearest, item * NEAREST);
      }
    }
    int counted = Math.min(NEAREST, events.length);
    for (int item = 0; item < scores.length && counted > 0; item++) {
      for (int place = 0; place < counted; place++) {
        scores[item] += nearest[item * NEAREST + place] / counted;
      }
    }
  }

  /** Puts a cosine into its place among the largest of an item. */
  private static void insert(float cosine, float[] nearest, int from) {
    int place = from + NEAREST - 1;
    if (cosine <= nearest[place]) {
      return;
    }
    while (place > from && cosine > nearest[place - 1]) {
      nearest[place] = nearest[place - 1];
      place--;
    }
    nearest[place] = cosine;
  }

  @Override
  public double[] contributions(History history, int item) {
    double[] parts = new double[history.size()];
    int[] events = readable(history);
    int counted = Math.min(NEAREST, events.length);
    if (!texts.reads(item)) {
      return parts;
    }
    double[] similar = new double[history.size()];
    for (int event : events) {
      similar[event] = texts.cosine(history.items()[event], item);
    }
    Arrays.stream(events)
        .boxed()
        .sorted((a, b) -> Double.compare(similar[b], similar[a]))
        .limit(NEAREST)
        .forEach(event -> parts[event] = similar[event] / counted);
    return parts;
  }

  @Override
  public Optional<TextNeighbour> closestText(History history, int item) {
    return texts.closest(history, item);
  }

  /** The last event of each item that the history speaks for and that has a text. */
  private int[] readable(History history) {
    int[] events = new int[history.size()];
    int size = 0;
    BitSet done = new BitSet();
    for (int event = history.size() - 1; event >= 0; event--) {
      int past = history.items()[event];
      if (history.weights()[event] > 0 && texts.reads(past) && !done.get(past)) {
        done.set(past);
        events[size++] = event;
      }
    }
    return Arrays.copyOf(events, size);
  }
}
