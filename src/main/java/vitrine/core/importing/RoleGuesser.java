package vitrine.core.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vitrine.core.dataset.Role;

/**
 * Gives each column a role, by its name where the file has names and by its values. A role that
 * only one column may have goes to the column that is surest, the leftmost of equals.
 */
final class RoleGuesser {
  private static final Set<String> ARMS =
      Set.of("control", "treatment", "test", "a", "b", "c", "variant", "baseline");
  private static final double BARELY = 0.35;

  private final List<String> names;
  private final List<ColumnSample> samples;
  private final List<Candidate> candidates = new ArrayList<>();

  private RoleGuesser(List<String> names, List<ColumnSample> samples) {
    this.names = names;
    this.samples = samples;
  }

  /** A guess a column, in their order. */
  static List<RoleGuess> guess(List<String> names, List<ColumnSample> samples) {
    return new RoleGuesser(names, samples).guess();
  }

  private List<RoleGuess> guess() {
    for (int column = 0; column < names.size(); column++) {
      byName(column);
      byValues(column);
    }
    ids();
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.confidence).thenComparingInt(c -> c.column));
    List<RoleGuess> guesses =
        new ArrayList<>(Collections.nCopies(names.size(), new RoleGuess(Role.ATTRIBUTE, 0.5)));
    Set<Role> taken = EnumSet.noneOf(Role.class);
    Set<Integer> done = new HashSet<>();
    for (Candidate c : candidates) {
      if (!taken.contains(c.role) && done.add(c.column)) {
        taken.add(c.role);
        guesses.set(c.column, new RoleGuess(c.role, c.confidence));
      }
    }
    return guesses;
  }

  private void byName(int column) {
    ColumnSample sample = samples.get(column);
    for (Map.Entry<Role, Double> named : RoleNames.scores(names.get(column)).entrySet()) {
      double fit = fit(named.getKey(), sample);
      if (fit > 0) {
        add(column, named.getKey(), named.getValue() * fit);
      }
    }
  }

  /** How well the values go with a role that the name suggests: 0 where they contradict it. */
  private static double fit(Role role, ColumnSample sample) {
    if (sample.count() == 0) {
      return 0.6;
    }
    boolean number = sample.type() == ColumnType.NUMBER;
    return switch (role) {
      case TIME, REPLY_TIME -> sample.type() == ColumnType.TIME || sample.epoch() ? 1 : 0;
      case REPLY -> sample.type() == ColumnType.TEXT ? 1 : 0;
      case PRICE, QUANTITY, STOCK, DWELL -> number ? 1 : 0;
      case POSITION -> number && sample.numbersWithin(0, 10_000) ? 1 : 0;
      case PROPENSITY -> number && sample.numbersWithin(0, 1) ? 1 : 0;
      case RATING -> number && sample.numbersWithin(-10, 100) ? 1 : 0;
      case TEXT -> sample.type() == ColumnType.TEXT ? (sample.meanLength() > 12 ? 1 : 0.6) : 0;
      case TITLE, DESCRIPTION -> sample.type() == ColumnType.TEXT ? 1 : 0.3;
      case VARIANT, EVENT, LABEL -> sample.distinct().size() <= 100 ? 1 : 0;
      case DEVICE, COUNTRY -> sample.type() == ColumnType.TEXT ? 1 : 0.3;
      default -> sample.type() == ColumnType.TIME ? 0.2 : 1;
    };
  }

  private void byValues(int column) {
    ColumnSample sample = samples.get(column);
    if (sample.count() == 0) {
      return;
    }
    Set<String> distinct = sample.distinct();
    if (sample.type() == ColumnType.TIME) {
      add(column, Role.TIME, 0.7);
    } else if (sample.wholeNumbers() && sample.epoch() && unnamed(column)) {
      add(column, Role.TIME, 0.65);
    }
    if (sample.type() == ColumnType.TEXT) {
      long events = distinct.stream().filter(v -> EventNames.kind(v).isPresent()).count();
      if (distinct.size() <= 30 && events * 2 >= distinct.size()) {
        add(column, Role.EVENT, 0.85);
      }
      if (sample.meanLength() >= 25 && distinct.size() > sample.count() / 2) {
        add(column, Role.TEXT, unnamed(column) ? 0.6 : 0.4);
      }
      long arms = distinct.stream().filter(v -> ARMS.contains(Names.plain(v))).count();
      if (distinct.size() >= 2 && distinct.size() <= 6 && arms * 2 >= distinct.size()) {
        add(column, Role.VARIANT, 0.6);
      }
    }
  }

  private boolean unnamed(int column) {
    return names.get(column).matches("c\\d+");
  }

  /** In files without names: ids stand in the order user, item, category; labels before texts. */
  private void ids() {
    boolean events = has(Role.EVENT) || has(Role.TIME);
    boolean texts = has(Role.TEXT);
    List<Role> order = new ArrayList<>(List.of(Role.USER, Role.ITEM, Role.CATEGORY));
    for (int column = 0; column < names.size(); column++) {
      ColumnSample sample = samples.get(column);
      boolean free = unnamed(column) && candidateless(column);
      if (!free || sample.count() == 0) {
        continue;
      }
      if (events && !order.isEmpty() && !sample.distinct().isEmpty()) {
        add(column, order.removeFirst(), 0.5);
      } else if (texts && sample.type() == ColumnType.NUMBER) {
        boolean stars = sample.numbersWithin(1, 5) && sample.distinct().size() > 3;
        if (stars || sample.distinct().size() <= 5) {
          add(column, stars ? Role.RATING : Role.LABEL, 0.4);
        }
      }
    }
  }

  private boolean has(Role role) {
    return candidates.stream().anyMatch(c -> c.role == role);
  }

  private boolean candidateless(int column) {
    return candidates.stream().noneMatch(c -> c.column == column);
  }

  private void add(int column, Role role, double confidence) {
    if (confidence >= BARELY) {
      candidates.add(new Candidate(column, role, confidence));
    }
  }

  private record Candidate(int column, Role role, double confidence) {}
}
