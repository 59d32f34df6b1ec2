package vitrine.infra.djl;

import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.DeviceReport.Reason;

/** Chooses the graphics card where there is one that works, else the processor; says why. */
final class DeviceChooser {
  private DeviceChooser() {}

  static DeviceReport choose(Hardware hardware, boolean cpuAskedFor) {
    if (cpuAskedFor) {
      return new DeviceReport("cpu", Reason.CPU_ASKED_FOR, "");
    }
    if (!hardware.libraryHasCuda()) {
      return new DeviceReport("cpu", Reason.LIBRARY_WITHOUT_CUDA, "");
    }
    if (hardware.gpuCount() < 1) {
      return new DeviceReport("cpu", Reason.NO_GPU_SEEN, "");
    }
    try {
      hardware.tryGpu();
    } catch (RuntimeException | UnsatisfiedLinkError e) {
      return new DeviceReport("cpu", Reason.GPU_FAILED, String.valueOf(e.getMessage()));
    }
    return new DeviceReport("gpu0", Reason.GPU_WORKS, "");
  }
}
