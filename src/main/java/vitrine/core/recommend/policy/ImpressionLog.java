package vitrine.core.recommend.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.EventLog;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;
import vitrine.core.dataset.UserOrder;
import vitrine.core.recommend.IdIndex;

/**
 * Takes the impressions out of an event log. In data without an event column a row with a place or
 * a propensity is an impression.
 */
public final class ImpressionLog {
  /** For how long after an impression a deed still counts as its effect. */
  public static final Duration WITHIN = Duration.ofHours(24);

  private final EventLog log;
  private final CodeColumn items;
  private final double[] positions;
  private final double[] propensities;
  private final boolean named;

  /**
   * The impressions of a log.
   *
   * @throws VitrineException if the log has no item column
   */
  public ImpressionLog(EventLog log) {
    this.log = log;
    items =
        log.items()
            .orElseThrow(
                () -> new VitrineException(ProblemCode.DATASET_LACKS_ROLE, Role.ITEM.argument()));
    positions = numbers(Role.POSITION);
    propensities = numbers(Role.PROPENSITY);
    named = log.frame().codes(Role.EVENT).isPresent();
  }

  private double[] numbers(Role role) {
    double[] unknown = new double[0];
    return log.frame().measures(role).map(MeasureColumn::values).orElse(unknown);
  }

  /**
   * The impressions that name a shopper and an item of these.
   *
   * @throws VitrineException if the reward's column is not there or holds no numbers
   */
  public Impressions of(IdIndex userIds, IdIndex itemIds, Reward reward) {
    int[] itemOfCode = new int[items.dictionary().size()];
    for (int code = 0; code < itemOfCode.length; code++) {
      itemOfCode[code] = itemIds.index(items.dictionary().value(code));
    }
    double[] column = column(reward);
    Optional<EventKind> deed =
        reward instanceof Reward.Deed(EventKind kind) ? Optional.of(kind) : Optional.empty();
    Rows rows = new Rows(log.rows());
    UserOrder order = log.byUser();
    for (int user = 0; user < userIds.size(); user++) {
      int code = log.users().dictionary().code(userIds.id(user));
      if (code < 0) {
        continue;
      }
      Map<Integer, Integer> last = new HashMap<>();
      for (int place = order.start(code); place < order.end(code); place++) {
        int row = order.rows()[place];
        int item = items.codes()[row] < 0 ? -1 : itemOfCode[items.codes()[row]];
        if (item < 0) {
          continue;
        }
        if (isImpression(row)) {
          last.put(item, rows.size);
          rows.add(row, user, item, column.length == 0 ? 0 : column[row]);
        } else if (deed.isPresent() && log.kind(row) == deed.get()) {
          Optional.ofNullable(last.get(item)).ifPresent(shown -> rows.reward(shown, row));
        }
      }
    }
    return rows.impressions();
  }

  private double[] column(Reward reward) {
    return switch (reward) {
      case Reward.Deed _ -> new double[0];
      case Reward.Column(String name) ->
          log.frame()
              .measures(name)
              .map(MeasureColumn::values)
              .orElseThrow(() -> new VitrineException(ProblemCode.POLICY_NO_REWARD_COLUMN, name));
    };
  }

  private boolean isImpression(int row) {
    return named
        ? log.kind(row) == EventKind.IMPRESSION
        : (positions.length > 0 && !Double.isNaN(positions[row]))
            || (propensities.length > 0 && !Double.isNaN(propensities[row]));
  }

  private final class Rows {
    private final int[] sources;
    private final int[] users;
    private final int[] shown;
    private final double[] rewards;
    private int size;

    Rows(int most) {
      sources = new int[most];
      users = new int[most];
      shown = new int[most];
      rewards = new double[most];
    }

    void add(int row, int user, int item, double reward) {
      sources[size] = row;
      users[size] = user;
      shown[size] = item;
      rewards[size] = Double.isNaN(reward) ? 0 : reward;
      size++;
    }

    void reward(int impression, int row) {
      long shownAt = log.times()[sources[impression]];
      long done = log.times()[row];
      if (shownAt != Impressions.UNKNOWN
          && done != Impressions.UNKNOWN
          && done - shownAt <= WITHIN.toMillis()) {
        rewards[impression] = 1;
      }
    }

    Impressions impressions() {
      int[] rows = Arrays.copyOf(sources, size);
      return new Impressions(
          Arrays.copyOf(users, size),
          Arrays.copyOf(shown, size),
          taken(rows, positions),
          Arrays.stream(taken(rows, propensities))
              .map(chance -> chance > 0 && chance <= 1 ? chance : Double.NaN)
              .toArray(),
          Arrays.copyOf(rewards, size),
          IntStream.of(rows).mapToLong(row -> log.times()[row]).toArray());
    }

    private double[] taken(int[] rows, double[] values) {
      return IntStream.of(rows)
          .mapToDouble(row -> values.length == 0 ? Double.NaN : values[row])
          .toArray();
    }
  }
}
