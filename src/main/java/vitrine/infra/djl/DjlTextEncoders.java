package vitrine.infra.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.ProblemCode;
import vitrine.core.common.VitrineException;
import vitrine.core.sentiment.EncoderSource;
import vitrine.core.sentiment.KnownEncoder;
import vitrine.core.sentiment.TextEncoder;
import vitrine.core.sentiment.TextEncoders;
import vitrine.core.sentiment.TextLanguage;
import vitrine.infra.weights.EncoderFolder;

/**
 * The encoders that come on the class path, one for Chinese, one for English, those that the user
 * added, and what fine-tuning made of them. The least used one gives its memory back when there are
 * too many.
 */
final class DjlTextEncoders implements TextEncoders {
  private static final Logger LOG = LoggerFactory.getLogger(DjlTextEncoders.class);

  /** An encoder holds about a hundred megabytes. */
  private static final int LOADED_TOGETHER = 4;

  private final Map<EncoderSource, DjlTextEncoder> encoders = new LinkedHashMap<>(8, .75f, true);
  private final Path folder;
  private final DjlRuntime runtime;
  private final InferenceThread thread;
  private final WeightCache weights;
  private final KernelChoice kernels;

  /**
   * The encoders at hand.
   *
   * @param folder holds a folder for each encoder that the user added; may not exist
   */
  DjlTextEncoders(
      DjlRuntime runtime,
      KernelChoice kernels,
      InferenceThread thread,
      WeightCache weights,
      Path folder) {
    this.folder = folder;
    this.runtime = runtime;
    this.kernels = kernels;
    this.thread = thread;
    this.weights = weights;
  }

  @Override
  public synchronized TextEncoder of(EncoderSource source) {
    DjlTextEncoder encoder =
        encoders.computeIfAbsent(
            source,
            s ->
                new DjlTextEncoder(
                    new EncoderWeights(checkpoint(s.base()), s.adaptation()),
                    runtime,
                    () -> kernels.result().fastest(),
                    thread));
    if (encoders.size() > LOADED_TOGETHER) {
      EncoderSource least = encoders.keySet().iterator().next();
      DjlTextEncoder released = encoders.remove(least);
      if (released != null) {
        released.unload();
      }
    }
    return encoder;
  }

  /**
   * The base model of this name: one from the class path, a folder among the user's encoders, or a
   * folder anywhere.
   *
   * @throws VitrineException if there is none, or it cannot be used
   */
  Checkpoint checkpoint(String name) {
    if (bundled().anyMatch(base -> base.title().equals(name))) {
      return new BundledCheckpoint(BaseModel.of(name), weights);
    }
    Path place = folder.resolve(name);
    if (!Files.isDirectory(place)) {
      throw new VitrineException(ProblemCode.ENCODER_NOT_FOUND, name);
    }
    return new FolderCheckpoint(name, new EncoderFolder(place, name), weights);
  }

  private static Stream<BaseModel> bundled() {
    return Arrays.stream(BaseModel.values());
  }

  @Override
  public List<KnownEncoder> known() {
    List<KnownEncoder> known = new ArrayList<>();
    for (TextLanguage language : List.of(TextLanguage.CHINESE, TextLanguage.ENGLISH)) {
      known.add(new KnownEncoder(base(language), Optional.of(language)));
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> folders = Files.list(folder)) {
        folders
            .filter(EncoderFolder::looksLikeOne)
            .map(place -> place.getFileName().toString())
            .sorted()
            .forEach(name -> known.add(new KnownEncoder(name, Optional.empty())));
      } catch (IOException e) {
        LOG.warn("encoders cannot be listed in {}", folder, e);
      }
    }
    return known;
  }

  @Override
  public String base(TextLanguage language) {
    return BaseModel.of(language).title();
  }
}
