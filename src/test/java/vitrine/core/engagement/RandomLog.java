package vitrine.core.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vitrine.core.dataset.EventKind;
import vitrine.core.engagement.LogBuilder.Row;
import vitrine.core.engagement.log.Condition;
import vitrine.core.engagement.log.Period;
import vitrine.core.engagement.log.PreparedLog;

/**
 * A small random log of Berlin in spring, when clocks change, with a random query, and what plain
 * recomputations need of both.
 */
public final class RandomLog {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 11);

  public final LogBuilder log = new LogBuilder("Europe/Berlin");
  public final PreparedLog data;
  public final EngagementQuery query;
  public final Period period;
  public final Predicate<Row> match;
  public final Random random;

  public RandomLog(long seed) {
    random = new Random(seed);
    long begin = FIRST.atStartOfDay(log.zone()).toInstant().toEpochMilli();
    EventKind[] kinds = EventKind.values();
    boolean orders = random.nextBoolean();
    int span = 1 + random.nextInt(60);
    int users = 1 + random.nextInt(14);
    int rows = 1 + random.nextInt(300);
    for (int i = 0; i < rows; i++) {
      String user = random.nextInt(20) == 0 ? "" : "u" + random.nextInt(users);
      // Half hours only, so that ties and days on the edge happen.
      long time = begin + random.nextInt(span * 48) * 1_800_000L;
      Row row = log.row(user, kinds[random.nextInt(kinds.length)], time);
      row.category("c" + random.nextInt(3));
      if (random.nextInt(12) > 0) {
        row.price(random.nextInt(9));
      }
      row.quantity(random.nextInt(6) == 0 ? -1 : 1 + random.nextInt(3));
      if (orders && random.nextInt(3) > 0) {
        row.order("o" + user + random.nextInt(8));
      }
    }
    data = log.prepare();
    Period all = data.dataDays();
    LocalDate from = all.from().plusDays(random.nextInt(1 + all.days() / 2));
    LocalDate to = all.to().minusDays(random.nextInt(1 + new Period(from, all.to()).days() / 2));
    period = random.nextBoolean() ? all : new Period(from, to);
    Set<String> wanted = Set.of("c1", "c2");
    boolean filter =
        random.nextBoolean()
            && log.rows().stream()
                .map(r -> r.category)
                .collect(Collectors.toSet())
                .containsAll(wanted);
    match = row -> !filter || wanted.contains(row.category);
    query =
        new EngagementQuery(
            Optional.of(period),
            filter ? List.of(new Condition.AnyOf("category", wanted, false)) : List.of(),
            MonthWindow.DAYS_28);
  }

  /** The users with a row, by name. */
  public TreeSet<String> users() {
    return log.rows().stream()
        .map(row -> row.user)
        .filter(user -> !user.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A user's matching rows until the end of the period, by time. */
  public List<Row> rowsOf(String user) {
    return log.rows().stream()
        .filter(row -> row.user.equals(user) && match.test(row))
        .filter(row -> !day(row).isAfter(period.to()))
        .sorted(Comparator.comparingLong(row -> row.time))
        .toList();
  }

  /** The days until the end of the period on which a user is active. */
  public TreeSet<LocalDate> activeDays(String user) {
    return rowsOf(user).stream()
        .filter(row -> row.kind != EventKind.IMPRESSION)
        .map(this::day)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public LocalDate day(Row row) {
    return Instant.ofEpochMilli(row.time).atZone(log.zone()).toLocalDate();
  }

  public boolean inPeriod(LocalDate day) {
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }

  /** The names of users that a rule keeps. */
  public TreeSet<String> names(boolean[] users) {
    TreeSet<String> names = new TreeSet<>();
    for (int user = 0; user < users.length; user++) {
      if (users[user]) {
        names.add(data.log().users().dictionary().value(user));
      }
    }
    return names;
  }
}
