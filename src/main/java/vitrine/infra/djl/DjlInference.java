package vitrine.infra.djl;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.VitrineException;
import vitrine.core.recommend.linear.DenseSolver;
import vitrine.core.recommend.sequence.SequenceTrainer;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.FineTuner;
import vitrine.core.sentiment.HeadTrainer;
import vitrine.core.sentiment.Inference;
import vitrine.core.sentiment.InferenceSpeed;
import vitrine.core.sentiment.KnownEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.core.sentiment.explain.WordAttribution;

/** Everything that runs on DJL, over one runtime and one thread. */
public final class DjlInference implements Inference, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DjlInference.class);
  private static final int MINUTES_BETWEEN_SAVES = 3;

  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final WeightCache weights;
  private final KernelChoice kernels;
  private final DjlTextEncoders encoders;
  private final WordAttribution attribution;

  /**
   * Nothing is started or loaded yet.
   *
   * @param cacheFolder where native libraries and converted weights are kept
   * @param executor has exactly one thread, the only one that touches DJL
   * @param cpuAskedFor leave the graphics card alone
   */
  public DjlInference(Path cacheFolder, ExecutorService executor, boolean cpuAskedFor) {
    this(cacheFolder, cacheFolder.resolve("encoders"), executor, cpuAskedFor);
  }

  /**
   * The same with encoders of the user's.
   *
   * @param encoderFolder holds a folder for each; may not exist
   */
  public DjlInference(
      Path cacheFolder, Path encoderFolder, ExecutorService executor, boolean cpuAskedFor) {
    runtime = new DjlRuntime(cacheFolder.resolve("djl"), cpuAskedFor);
    thread = new InferenceThread(executor);
    weights = new WeightCache(cacheFolder.resolve("weights"));
    kernels = new KernelChoice(cacheFolder.resolve("weights"), runtime);
    DjlTextEncoders texts = new DjlTextEncoders(runtime, kernels, thread, weights, encoderFolder);
    encoders = texts;
    attribution =
        new DjlWordAttribution(runtime, thread, new GradientEncoders(runtime, texts::checkpoint));
  }

  /** The encoders that come on the class path. */
  public TextEncoders encoders() {
    return encoders;
  }

  /** Trains heads. */
  public HeadTrainer headTrainer() {
    return new DjlHeadTrainer(runtime, thread);
  }

  /** Attributes words. */
  public WordAttribution wordAttribution() {
    return attribution;
  }

  /** Trains encoders and heads together. */
  public FineTuner fineTuner() {
    return new DjlFineTuner(
        runtime, thread, encoders::checkpoint, TimeUnit.MINUTES.toNanos(MINUTES_BETWEEN_SAVES));
  }

  /** Trains sequence models. */
  public SequenceTrainer sequenceTrainer() {
    return new DjlSequenceTrainer(runtime, thread, TimeUnit.MINUTES.toNanos(MINUTES_BETWEEN_SAVES));
  }

  /** Inverts large matrices. */
  public DenseSolver denseSolver() {
    return new DjlDenseSolver(runtime, thread);
  }

  @Override
  public Report describe() {
    DeviceReport device = thread.call(runtime::device);
    String version = thread.call(runtime::version);
    List<Encoder> known = new ArrayList<>();
    for (KnownEncoder each : encoders.known()) {
      try {
        Checkpoint base = encoders.checkpoint(each.name());
        TextLanguage language = each.language().orElse(TextLanguage.UNKNOWN);
        known.add(
            new Encoder(each.name(), language, base.dimensions(), base.fingerprint().sha256()));
      } catch (VitrineException e) {
        LOG.warn("the encoder {} is left out", each.name(), e);
      }
    }
    InferenceSpeed speed = thread.call(kernels::speed);
    return new Report("PyTorch", version, Engine.getDjlVersion(), device, known, speed);
  }

  @Override
  public void close() {
    thread.call(
        () -> {
          runtime.close();
          return true;
        });
  }
}
