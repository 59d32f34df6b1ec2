package vitrine.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.recommend.trained.RecommenderLibrary;
import vitrine.core.report.ReportWriter;
import vitrine.core.report.Reports;
import vitrine.core.sentiment.EmbeddingCache;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.ModelLibrary;
import vitrine.core.sentiment.ReviewScores;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TrainingEngines;
import vitrine.core.sentiment.TrainingLock;
import vitrine.core.sentiment.explain.WordAttribution;
import vitrine.core.settings.Places;
import vitrine.core.workspace.Workspaces;

/**
 * What verbs are given by the composition root. Each service is made when it is first asked for.
 */
public interface Services {

  /** Opens workspaces. */
  Workspaces workspaces();

  /** Where the program keeps its files. */
  default Places places() {
    throw new UnsupportedOperationException("no places");
  }

  /** What models run on. */
  default Inference inference() {
    throw new UnsupportedOperationException("no inference");
  }

  /** The encoders, with a cache of vectors before them. */
  default TextEncoders textEncoders() {
    throw new UnsupportedOperationException("no text encoders");
  }

  /** The vectors that encoders gave earlier. */
  default EmbeddingCache embeddingCache() {
    throw new UnsupportedOperationException("no cache of vectors");
  }

  /** What a training runs on. */
  default TrainingEngines trainingEngines() {
    throw new UnsupportedOperationException("no training");
  }

  /** Inverts large matrices. */
  default DenseSolver denseSolver() {
    throw new UnsupportedOperationException("no solver");
  }

  /** Trains models of sequences. */
  default SequenceTrainer sequenceTrainer() {
    throw new UnsupportedOperationException("no training");
  }

  /** The recommenders that were trained. */
  default RecommenderLibrary recommenderLibrary() {
    throw new UnsupportedOperationException("no trained recommenders");
  }

  /** Held while a training runs. */
  default TrainingLock trainingLock() {
    throw new UnsupportedOperationException("no training");
  }

  /** Says what each word of a text adds to its score. */
  default WordAttribution wordAttribution() {
    throw new UnsupportedOperationException("no word attribution");
  }

  /** The sentiment models at hand. */
  default ModelLibrary sentimentModels() {
    throw new UnsupportedOperationException("no sentiment models");
  }

  /** Scores of reviews that were made before. */
  default ReviewScores reviewScores() {
    return (workspace, reviews) -> Optional.empty();
  }

  /** Makes reports. */
  default Reports reports() {
    throw new UnsupportedOperationException("no reports");
  }

  /** Writes reports. */
  default ReportWriter reportWriter() {
    throw new UnsupportedOperationException("no report writer");
  }

  /** The text of the command line, in the language of the machine. */
  default ResourceBundle messages() {
    return ResourceBundle.getBundle("vitrine.messages", Locale.getDefault());
  }
}
