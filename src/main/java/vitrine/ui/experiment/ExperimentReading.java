package vitrine.ui.experiment;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.core.common.Progress;
import vitrine.core.common.VitrineException;
import vitrine.core.dataset.Frame;
import vitrine.core.engagement.segment.SegmentMembers;
import vitrine.core.experiment.VerdictRules;
import vitrine.core.exposure.ExperimentQuery;
import vitrine.core.exposure.ExperimentResult;
import vitrine.core.exposure.ExperimentRun;
import vitrine.core.exposure.FrameExperiment;

/**
 * An experiment's rows as its query reads them: read once, for whichever tab asks first. Called
 * from work, never from the JavaFX thread.
 */
public final class ExperimentReading {
  private final ExperimentQuery query;
  private final Supplier<FrameExperiment.Read> rows;
  private final BiFunction<ExperimentResult, Progress, ExperimentResult> withRules;
  private FrameExperiment.@Nullable Read read;
  private @Nullable ExperimentAnswer answer;

  ExperimentReading(Frame frame, ExperimentQuery query, Optional<SegmentMembers> shoppers) {
    this(
        query,
        () -> FrameExperiment.read(frame, query, shoppers),
        (result, progress) -> FrameExperiment.withRules(frame, query, shoppers, result, progress));
  }

  /**
   * Any experiment.
   *
   * @param rows reads its units
   */
  ExperimentReading(ExperimentQuery query, Supplier<FrameExperiment.Read> rows) {
    this(query, rows, (result, progress) -> result);
  }

  private ExperimentReading(
      ExperimentQuery query,
      Supplier<FrameExperiment.Read> rows,
      BiFunction<ExperimentResult, Progress, ExperimentResult> withRules) {
    this.query = query;
    this.rows = rows;
    this.withRules = withRules;
  }

  /** What is asked of the rows. */
  public ExperimentQuery query() {
    return query;
  }

  /**
   * Units and what was meant to be compared, for analyses.
   *
   * @throws VitrineException where the rows cannot be read that way
   */
  public synchronized FrameExperiment.Read read() {
    FrameExperiment.Read before = read;
    if (before == null) {
      before = rows.get();
      read = before;
    }
    return before;
  }

  /**
   * Effects by every method, and verdicts.
   *
   * @throws VitrineException where the rows cannot be read that way
   */
  public synchronized ExperimentAnswer answer(Progress progress) {
    ExperimentAnswer before = answer;
    if (before == null) {
      FrameExperiment.Read data = read();
      ExperimentResult result =
          withRules.apply(ExperimentRun.of(data.data(), data.design(), progress), progress);
      before = new ExperimentAnswer(result, VerdictRules.of(result.report()));
      answer = before;
    }
    return before;
  }
}
