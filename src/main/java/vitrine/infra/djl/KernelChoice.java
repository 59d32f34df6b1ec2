package vitrine.infra.djl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.core.common.Fingerprint;
import vitrine.core.sentiment.InferenceSpeed;

/**
 * The kernel that is fastest here: timed once a machine, library and device, then remembered in the
 * cache folder. For the inference thread only.
 */
final class KernelChoice {
  private static final Logger LOG = LoggerFactory.getLogger(KernelChoice.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private final Path folder;
  private final DjlRuntime runtime;
  private KernelTrials.@Nullable Result result;

  /** What is written into the file. */
  private record Remembered(Map<Kernel, Double> textsPerSecond, Map<Kernel, String> failures) {}

  KernelChoice(Path folder, DjlRuntime runtime) {
    this.folder = folder;
    this.runtime = runtime;
  }

  /** What was measured, now or earlier. */
  KernelTrials.Result result() {
    if (result == null) {
      Path file = folder.resolve("kernels-" + machine().brief() + ".json");
      result = remembered(file);
      if (result == null) {
        boolean graphics = !runtime.device().device().equals("cpu");
        result = KernelTrials.on(runtime.manager(), graphics);
        remember(file, result);
      }
    }
    return result;
  }

  /** The same in words of the core. */
  InferenceSpeed speed() {
    KernelTrials.Result measured = result();
    Kernel chosen = measured.fastest();
    boolean scripts = measured.textsPerSecond().keySet().stream().anyMatch(k -> k != Kernel.EAGER);
    InferenceSpeed.Reason reason =
        chosen != Kernel.EAGER
            ? InferenceSpeed.Reason.FASTEST
            : scripts ? InferenceSpeed.Reason.EAGER_FASTEST : InferenceSpeed.Reason.SCRIPTS_FAILED;
    Map<String, Double> speeds = new LinkedHashMap<>();
    measured.textsPerSecond().forEach((kernel, speed) -> speeds.put(kernel.argument(), speed));
    Map<String, String> failures = new LinkedHashMap<>();
    measured.failures().forEach((kernel, why) -> failures.put(kernel.argument(), why));
    return new InferenceSpeed(
        chosen.argument(), chosen.precision(), reason, runtime.threads(), speeds, failures);
  }

  private static KernelTrials.@Nullable Result remembered(Path file) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      Remembered content = JSON.readValue(file.toFile(), Remembered.class);
      Map<Kernel, Double> speeds = new EnumMap<>(Kernel.class);
      speeds.putAll(content.textsPerSecond());
      return speeds.isEmpty() ? null : new KernelTrials.Result(speeds, content.failures());
    } catch (IOException | RuntimeException e) {
      LOG.warn("the timings in {} cannot be read; they are taken again", file, e);
      return null;
    }
  }

  private static void remember(Path file, KernelTrials.Result result) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), "kernels", ".part");
      Files.write(
          partial,
          JSON.writeValueAsBytes(new Remembered(result.textsPerSecond(), result.failures())));
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("the timings cannot be kept in {}", file, e);
    }
  }

  /** Of all that the timings depend on, as far as it can be known. */
  private Fingerprint machine() {
    String all =
        String.join(
            "\n",
            runtime.version(),
            runtime.device().device(),
            Integer.toString(runtime.threads()),
            System.getProperty("os.arch"),
            processor());
    return Fingerprint.of(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String processor() {
    if (!Files.isReadable(PROCESSORS)) {
      return "";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name") || line.startsWith("flags"))
          .limit(2)
          .collect(Collectors.joining("\n"));
    } catch (IOException | RuntimeException e) {
      LOG.debug("the processor's description cannot be read", e);
      return "";
    }
  }
}
