package vitrine.ui.models;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vitrine.core.sentiment.Correction;
import vitrine.core.sentiment.CorrectionCsv;
import vitrine.core.sentiment.Corrections;
import vitrine.ui.common.Lane;
import vitrine.ui.common.LoadState;
import vitrine.ui.common.Outcome;
import vitrine.ui.common.Sentence;
import vitrine.ui.common.TaskRunner;
import vitrine.ui.sentiment.ReviewCorrections;

/** Corrections to and from files of the user's. */
public final class CorrectionFiles {
  private final ReviewCorrections corrections;
  private final TaskRunner tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Optional<Sentence>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Reads into these corrections. */
  public CorrectionFiles(ReviewCorrections corrections, TaskRunner tasks, Clock clock) {
    this.corrections = corrections;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** What the last exchange came to. */
  ReadOnlyObjectProperty<Optional<Sentence>> notice() {
    return notice.getReadOnlyProperty();
  }

  void read(Path file) {
    tasks.<List<Correction>>runQuietly(
        Lane.IMPORT,
        progress -> CorrectionCsv.read(file, clock.instant()),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<Correction>>(List<Correction> read)) {
            corrections.add(read);
          }
          tell(outcome, read -> Sentence.of("corrections.imported", read.size()));
        });
  }

  void write(Corrections now, Path file) {
    tasks.<Path>runQuietly(
        Lane.IMPORT,
        progress -> {
          CorrectionCsv.write(now.all(), file);
          return file;
        },
        outcome -> tell(outcome, made -> Sentence.of("corrections.exported", made)));
  }

  private <T> void tell(Outcome<T> outcome, java.util.function.Function<T, Sentence> done) {
    notice.set(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> Optional.of(done.apply(value));
          case Outcome.Failed<T>(Throwable failure) ->
              Optional.of(
                  LoadState.failed(failure) instanceof LoadState.Failed<Object> failed
                      ? failed.sentence()
                      : Sentence.of("problem.bug.title"));
          case Outcome.Cancelled<T>() -> Optional.empty();
        });
  }
}
