package vitrine.core.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.Role;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;

/** Declares joins between the datasets of a workspace and says how well they go together. */
public final class DatasetJoins {
  /** A workspace of many datasets is not read through for what might be joined. */
  private static final int MOST_OFFERS = 3;

  private final Workspace workspace;
  private final DeclaredJoins joins;

  /** The joins of a workspace. */
  public DatasetJoins(Workspace workspace) {
    this.workspace = workspace;
    this.joins = new DeclaredJoins(workspace.settings());
  }

  /**
   * A join of the workspace.
   *
   * @param match empty where one of the datasets is gone or has lost the column of the role
   */
  public record State(Join join, Optional<JoinMatch> match) {}

  /**
   * A join that there is or that there could be.
   *
   * @param declared whether it is followed
   * @param match how its datasets go together; empty as in {@link State}
   */
  public record Offer(Join join, boolean declared, Optional<JoinMatch> match) {}

  /** The joins of the workspace, then those that fit and would match some row. */
  public List<Offer> offers(Progress progress) {
    List<Offer> offers = new ArrayList<>();
    states(progress).forEach(s -> offers.add(new Offer(s.join(), true, s.match())));
    List<Join> fitting = suggestions(workspace.datasets().list(), joins.list());
    for (Join join : fitting.subList(0, Math.min(MOST_OFFERS, fitting.size()))) {
      progress.checkCancelled();
      Optional<JoinMatch> match = state(join, progress).filter(m -> m.rowsMatched() > 0);
      match.ifPresent(found -> offers.add(new Offer(join, false, match)));
    }
    return offers;
  }

  /** All joins with how they match now. */
  public List<State> states(Progress progress) {
    List<State> states = new ArrayList<>();
    for (Join join : joins.list()) {
      states.add(new State(join, state(join, progress)));
    }
    return states;
  }

  private Optional<JoinMatch> state(Join join, Progress progress) {
    Optional<DatasetEntry> to = workspace.datasets().find(join.to());
    Optional<DatasetEntry> from = workspace.datasets().find(join.from());
    if (to.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    Frame left = workspace.datasets().openUnjoined(to.get(), progress);
    Frame right = workspace.datasets().openUnjoined(from.get(), progress);
    return Joining.possible(left, right, join.by())
        ? Optional.of(Joining.match(left, right, join))
        : Optional.empty();
  }

  /**
   * Declares a join; what was declared between the same datasets is replaced.
   *
   * @throws VitrineException if a dataset is unknown or has no ids of the role
   */
  public JoinMatch add(Join join, Progress progress) {
    JoinMatch match = match(join, progress);
    joins.add(join);
    return match;
  }

  /**
   * Takes a join back.
   *
   * @throws VitrineException if there is none between these datasets
   */
  public void remove(String to, String from) {
    joins.remove(to, from);
  }

  /**
   * How two datasets would go together; nothing is declared.
   *
   * @throws VitrineException if a dataset is unknown or has no ids of the role
   */
  public JoinMatch match(Join join, Progress progress) {
    Frame to = unjoined(join.to(), progress);
    Frame from = unjoined(join.from(), progress);
    return Joining.match(to, from, join);
  }

  private Frame unjoined(String name, Progress progress) {
    DatasetEntry entry =
        workspace
            .datasets()
            .find(name)
            .orElseThrow(() -> new VitrineException(ProblemCode.DATASET_NOT_FOUND, name));
    return workspace.datasets().openUnjoined(entry, progress);
  }

  /**
   * Joins that fit by what the datasets are and that nobody declared: a catalogue to events and
   * reviews, users to events and experiments.
   */
  public static List<Join> suggestions(List<DatasetEntry> datasets, List<Join> declared) {
    List<Join> suggestions = new ArrayList<>();
    for (DatasetEntry from : datasets) {
      for (DatasetEntry to : datasets) {
        Optional<Role> by = by(to.kind(), from.kind());
        boolean known =
            declared.stream()
                .anyMatch(j -> j.to().equals(to.name()) && j.from().equals(from.name()));
        if (by.isPresent() && !known) {
          suggestions.add(new Join(to.name(), from.name(), by.get()));
        }
      }
    }
    return suggestions;
  }

  private static Optional<Role> by(DatasetKind to, DatasetKind from) {
    return switch (from) {
      case CATALOG ->
          to == DatasetKind.EVENTS || to == DatasetKind.REVIEWS
              ? Optional.of(Role.ITEM)
              : Optional.empty();
      case USERS ->
          to == DatasetKind.EVENTS || to == DatasetKind.EXPERIMENT
              ? Optional.of(Role.USER)
              : Optional.empty();
      case EVENTS, REVIEWS, EXPERIMENT -> Optional.empty();
    };
  }
}
