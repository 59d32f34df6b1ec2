package vitrine.core.engagement.funnel;

import java.util.Optional;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.engagement.log.Categorical;
import vitrine.core.engagement.log.PreparedLog;
import vitrine.core.engagement.log.UserRule;

/**
 * The users behind a bar of a funnel, or behind the gap before it.
 *
 * @param query the funnel
 * @param step which step, counted from 0
 * @param outcome whether they reached it or dropped out before it
 * @param value only those of this value of the query's breakdown, if given
 */
public record FunnelUsers(FunnelQuery query, int step, Outcome outcome, Optional<String> value)
    implements UserRule {

  /** What became of users at a step. */
  public enum Outcome {
    /** They took the step. */
    REACHED,
    /** They took the step before it, but not this one. */
    DROPPED
  }

  /** Checks that the step exists and that a value belongs to a breakdown. */
  public FunnelUsers {
    int first = outcome == Outcome.DROPPED ? 1 : 0;
    if (step < first || step >= query.steps().size()) {
      throw new IllegalArgumentException(outcome + " at step " + step);
    }
    if (value.isPresent() && query.breakdown().isEmpty()) {
      throw new IllegalArgumentException("a value of no breakdown");
    }
  }

  @Override
  public boolean[] users(PreparedLog data) {
    FunnelOutcomes outcomes = FunnelWalk.of(data, query, false);
    boolean[] users = new boolean[outcomes.reached().length];
    Optional<CodeColumn> column =
        value
            .flatMap(v -> query.breakdown())
            .map(by -> Categorical.column(data.log().frame(), by.column()));
    int wanted = column.map(c -> c.dictionary().code(value.orElseThrow())).orElse(-1);
    for (int user = 0; user < users.length; user++) {
      int reached = outcomes.reached()[user];
      boolean counts =
          switch (outcome) {
            case REACHED -> reached > step;
            case DROPPED -> reached == step;
          };
      users[user] =
          counts
              && (column.isEmpty()
                  || FunnelParts.slot(column.get(), outcomes.opened()[user]) == wanted);
    }
    return users;
  }
}
