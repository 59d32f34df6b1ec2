package vitrine.infra.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vitrine.core.sentiment.DeviceReport;

/**
 * The PyTorch engine, started when first needed: offline, without telemetry, its native library
 * unpacked from the class path into a folder of ours. All its methods are for the inference thread.
 */
final class DjlRuntime implements AutoCloseable {
  private final Path cacheFolder;
  private final boolean cpuAskedFor;
  private @Nullable Started started;

  private record Started(Engine engine, DeviceReport device, NDManager manager) {}

  /**
   * A runtime that is not started yet.
   *
   * @param cacheFolder where native libraries are unpacked to
   * @param cpuAskedFor leave the graphics card alone
   */
  DjlRuntime(Path cacheFolder, boolean cpuAskedFor) {
    this.cacheFolder = cacheFolder;
    this.cpuAskedFor = cpuAskedFor;
  }

  private Started started() {
    if (started == null) {
      prepare(cacheFolder);
      Engine engine = Engine.getEngine("PyTorch");
      DeviceReport report = DeviceChooser.choose(new EngineHardware(engine), cpuAskedFor);
      Device device = report.device().equals("cpu") ? Device.cpu() : Device.gpu(0);
      started = new Started(engine, report, engine.newBaseManager(device));
    }
    return started;
  }

  /**
   * Keeps DJL off the network and inside our folder. These are properties of the process: DJL
   * offers no other way, and reads them when its classes are first loaded.
   */
  static void prepare(Path cacheFolder) {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("DJL_CACHE_DIR", cacheFolder.toString());
    System.setProperty("ENGINE_CACHE_DIR", cacheFolder.toString());
  }

  /** What models run on, and why. */
  DeviceReport device() {
    return started().device();
  }

  /** Threads that an operation on the processor is spread over. */
  int threads() {
    started();
    return JniUtils.getNumThreads();
  }

  /** The version of the native library. */
  String version() {
    return started().engine().getVersion();
  }

  Engine engine() {
    return started().engine();
  }

  /** The manager that long-lived arrays are attached to; short-lived ones take a sub-manager. */
  NDManager manager() {
    return started().manager();
  }

  @Override
  public void close() {
    if (started != null) {
      started.manager().close();
      started = null;
    }
  }
}
