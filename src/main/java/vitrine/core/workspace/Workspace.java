package vitrine.core.workspace;

import java.nio.file.Path;

/** An open workspace: a folder with a store and the frames beside it, locked for this process. */
public interface Workspace extends AutoCloseable {

  /** Where it lies. */
  Path folder();

  /** Imported data. */
  DatasetStore datasets();

  /** Trained and promoted models. */
  ModelStore models();

  /** What was trained and evaluated, with settings, curves and metrics. */
  RunStore runs();

  /** Sentiment scores by model and text. */
  ScoreStore scores();

  /** What reviewers corrected. */
  CorrectionStore corrections();

  /** Experiments, beside the data that they read. */
  ExperimentStore experiments();

  /** Which alerts about reviews are muted. */
  AlertMuteStore alertMutes();

  /** What datasets remember of the aspects of their reviews. */
  AspectStore aspects();

  /** What screens remember. */
  SettingStore settings();

  @Override
  void close();
}
