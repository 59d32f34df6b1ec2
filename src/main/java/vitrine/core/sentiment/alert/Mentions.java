package vitrine.core.sentiment.alert;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vitrine.core.sentiment.Mood;

/**
 * What reviews say of products and of their aspects, a line each: the day, the product, the aspect,
 * the mood and the row of the review. Read only.
 */
public final class Mentions {
  /** The aspect that stands for the review as a whole. */
  public static final String WHOLE = "all";

  private static final Mood[] MOODS = Mood.values();

  private final List<String> products;
  private final List<String> aspects;
  private final int[] days;
  private final int[] places;
  private final int[] rows;
  private final byte[] moods;

  private Mentions(Builder builder) {
    products = builder.products;
    aspects = builder.aspects;
    days = builder.days.toIntArray();
    places = builder.places.toIntArray();
    rows = builder.rows.toIntArray();
    moods = builder.moods.toByteArray();
  }

  /** Takes one mention after the other. */
  public static final class Builder {
    private final List<String> products;
    private final List<String> aspects;
    private final IntArrayList days = new IntArrayList();
    private final IntArrayList places = new IntArrayList();
    private final IntArrayList rows = new IntArrayList();
    private final ByteArrayList moods = new ByteArrayList();

    /**
     * Begins.
     *
     * @param products the products' ids by their code; empty if the reviews name none, and all are
     *     then of code 0
     * @param aspects the aspects' names by their code
     */
    public Builder(List<String> products, List<String> aspects) {
      this.products = List.copyOf(products);
      this.aspects = List.copyOf(aspects);
    }

    /** Takes a mention. */
    public Builder add(LocalDate day, int product, int aspect, Mood mood, int row) {
      return add((int) day.toEpochDay(), product, aspect, mood, row);
    }

    /** Takes a mention on a day counted from 1970-01-01. */
    public Builder add(int epochDay, int product, int aspect, Mood mood, int row) {
      days.add(epochDay);
      places.add(Math.addExact(Math.multiplyExact(product, aspects.size()), aspect));
      rows.add(row);
      moods.add((byte) mood.ordinal());
      return this;
    }

    /** What was taken. */
    public Mentions build() {
      return new Mentions(this);
    }
  }

  /** How many there are. */
  public int size() {
    return days.length;
  }

  /** Their series, by product and aspect; one without a mention that is sure has none. */
  List<DailySeries> series() {
    long[] order = new long[days.length];
    Arrays.setAll(order, i -> (long) places[i] << 32 | i);
    Arrays.parallelSort(order);
    List<DailySeries> series = new java.util.ArrayList<>();
    for (int from = 0; from < order.length; ) {
      int place = (int) (order[from] >> 32);
      int to = from;
      while (to < order.length && (int) (order[to] >> 32) == place) {
        to++;
      }
      one(order, from, to, place).ifPresent(series::add);
      from = to;
    }
    return series;
  }

  private Optional<DailySeries> one(long[] order, int from, int to, int place) {
    int[] lines =
        Arrays.stream(order, from, to).mapToInt(key -> (int) key).filter(this::sure).toArray();
    if (lines.length == 0) {
      return Optional.empty();
    }
    int first = Arrays.stream(lines).map(line -> days[line]).min().orElseThrow();
    int last = Arrays.stream(lines).map(line -> days[line]).max().orElseThrow();
    int[] negative = new int[last - first + 1];
    int[] decided = new int[last - first + 1];
    for (int line : lines) {
      decided[days[line] - first]++;
      negative[days[line] - first] += negative(line) ? 1 : 0;
    }
    int product = place / aspects.size();
    return Optional.of(
        new DailySeries(
            products.isEmpty() ? Optional.empty() : Optional.of(products.get(product)),
            aspects.get(place % aspects.size()),
            LocalDate.ofEpochDay(first),
            negative,
            decided,
            rows(lines, first, decided)));
  }

  /** The rows by day, the negative ones of a day first. */
  private int[] rows(int[] lines, int first, int[] decided) {
    int[] next = new int[decided.length];
    for (int day = 1; day < decided.length; day++) {
      next[day] = next[day - 1] + decided[day - 1];
    }
    int[] sorted = new int[lines.length];
    for (boolean wanted : new boolean[] {true, false}) {
      for (int line : lines) {
        if (negative(line) == wanted) {
          sorted[next[days[line] - first]++] = rows[line];
        }
      }
    }
    return sorted;
  }

  private boolean sure(int line) {
    return switch (MOODS[moods[line]]) {
      case NEGATIVE, NEUTRAL, POSITIVE -> true;
      case UNSURE, UNSCORED -> false;
    };
  }

  private boolean negative(int line) {
    return MOODS[moods[line]] == Mood.NEGATIVE;
  }
}
