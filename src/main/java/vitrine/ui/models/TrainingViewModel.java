package vitrine.ui.models;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vitrine.core.dataset.DatasetKind;
import vitrine.core.dataset.ReviewSet;
import vitrine.core.sentiment.LearningSource;
import vitrine.core.sentiment.TrainingMethod;
import vitrine.core.sentiment.TrainingOrder;
import vitrine.core.sentiment.TrainingRuns;
import vitrine.core.sentiment.TrainingSettings;
import vitrine.core.workspace.DatasetEntry;
import vitrine.core.workspace.Workspace;
import vitrine.ui.common.ActiveWorkspace;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LatestTask;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;

/** A training of one's own: what it would learn from, how, and what that costs. */
public final class TrainingViewModel {
  private final ActiveWorkspace workspace;
  private final TrainingQueue queue;
  private final Supplier<TrainingRuns> runs;
  private final LatestTask<TrainingChoices> choices;
  private final ObjectProperty<LearningSource> source =
      new SimpleObjectProperty<>(LearningSource.STARS);
  private final ObjectProperty<Optional<TrainingMethod>> method =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<TrainingSettings> settings =
      new SimpleObjectProperty<>(TrainingSettings.of(TrainingMethod.HEAD));
  private final ObjectProperty<Boolean> search = new SimpleObjectProperty<>(false);
  private Optional<DatasetEntry> asked = Optional.empty();

  /** Follows the open workspace. */
  public TrainingViewModel(
      ActiveWorkspace workspace,
      TaskRunner tasks,
      TrainingQueue queue,
      Supplier<TrainingRuns> runs) {
    this.workspace = workspace;
    this.queue = queue;
    this.runs = runs;
    choices = new LatestTask<>(tasks, Lane.COMPUTE, LoadState.empty("models.source.none"));
    choices.state().subscribe(this::arrive);
    method.subscribe(_ -> settle());
    source.subscribe(_ -> settle());
  }

  /** What there is to learn from. */
  ReadOnlyObjectProperty<LoadState<TrainingChoices>> choices() {
    return choices.state();
  }

  /** Where labels come from. */
  ObjectProperty<LearningSource> source() {
    return source;
  }

  /** What is trained; empty: what suits the data and the machine. */
  ObjectProperty<Optional<TrainingMethod>> method() {
    return method;
  }

  /** How; of the method that is chosen, or was chosen for the user. */
  ObjectProperty<TrainingSettings> settings() {
    return settings;
  }

  /** Whether a few settings are tried on the validation rows first. */
  ObjectProperty<Boolean> search() {
    return search;
  }

  /** Whether every setting but the seed is the method's own. */
  private boolean untouched() {
    TrainingSettings now = settings.get();
    return now.equals(TrainingSettings.of(now.method()).seeded(now.seed()));
  }

  /** The trainings under way. */
  TrainingQueue queue() {
    return queue;
  }

  /** Looks at what there is to learn from. */
  void refresh() {
    Optional<Workspace> open = workspace.workspace().get();
    Optional<DatasetEntry> reviews = workspace.latest(DatasetKind.REVIEWS);
    if (open.isEmpty() || reviews.isEmpty()) {
      asked = Optional.empty();
      choices.clear(LoadState.empty("models.source.none"));
      return;
    }
    choices.request(
        Sentence.of("models.looking", reviews.get().name()),
        progress ->
            TrainingChoices.of(
                open.get(),
                reviews.get(),
                ReviewSet.of(workspace.frame(reviews.get(), progress)),
                runs.get().list(open.get()),
                progress));
  }

  private void arrive(LoadState<TrainingChoices> now) {
    now.ready()
        .ifPresent(
            ready -> {
              if (!asked.equals(Optional.of(ready.dataset()))) {
                asked = Optional.of(ready.dataset());
                source.set(ready.first());
              }
              settle();
            });
  }

  /** The method in effect. */
  TrainingMethod chosen() {
    return method
        .get()
        .or(
            () ->
                choices
                    .state()
                    .get()
                    .ready()
                    .flatMap(ready -> ready.usable(source.get()))
                    .map(usable -> usable.estimate().automatic()))
        .orElse(TrainingMethod.HEAD);
  }

  private void settle() {
    if (settings.get().method() != chosen()) {
      settings.set(TrainingSettings.of(chosen()));
    }
  }

  /** Why a training under this name cannot begin; empty when it can. */
  Optional<Sentence> refusal(String name) {
    LoadState<TrainingChoices> now = choices.state().get();
    if (now.ready().isEmpty()) {
      return Optional.of(
          now instanceof LoadState.Loading
              ? Sentence.of("models.refuse.looking")
              : Sentence.of("models.source.none"));
    }
    TrainingChoices ready = now.ready().get();
    if (ready.sources().get(source.get()) instanceof TrainingChoices.Offer.Refused refused) {
      return Optional.of(refused.sentence());
    }
    if (ready.usable(source.get()).isEmpty()) {
      return Optional.of(Sentence.of("models.source.none"));
    }
    if (name.isBlank()) {
      return Optional.of(Sentence.of("models.refuse.name"));
    }
    boolean queued =
        queue.live().get().stream().anyMatch(one -> one.run().name().equals(name.strip()));
    if (queued || ready.names().contains(name.strip())) {
      return Optional.of(Sentence.of("models.refuse.taken", name.strip()));
    }
    return Optional.empty();
  }

  /** Asks for the training. */
  void train(String name) {
    if (refusal(name).isEmpty()) {
      choices
          .state()
          .get()
          .ready()
          .ifPresent(
              ready ->
                  queue.start(
                      new TrainingOrder(
                          name.strip(),
                          ready.dataset().name(),
                          source.get(),
                          settings.get(),
                          method.get().isEmpty() && untouched(),
                          search.get()),
                      ready.dataset()));
    }
  }
}
