package vitrine.infra.djl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vitrine.core.sentiment.DeviceReport;
import vitrine.core.sentiment.DeviceReport.Reason;

class DeviceChooserTest {
  private record Machine(boolean libraryHasCuda, int gpuCount, String trouble) implements Hardware {
    @Override
    public void tryGpu() {
      if (!trouble.isEmpty()) {
        throw new IllegalStateException(trouble);
      }
    }
  }

  @Test
  void aCardThatWorksIsUsed() {
    assertThat(DeviceChooser.choose(new Machine(true, 2, ""), false))
        .isEqualTo(new DeviceReport("gpu0", Reason.GPU_WORKS, ""));
  }

  @Test
  void everyOtherCaseIsTheProcessorWithItsReason() {
    assertThat(DeviceChooser.choose(new Machine(false, 1, ""), false).reason())
        .isEqualTo(Reason.LIBRARY_WITHOUT_CUDA);
    assertThat(DeviceChooser.choose(new Machine(true, 0, ""), false).reason())
        .isEqualTo(Reason.NO_GPU_SEEN);
    assertThat(DeviceChooser.choose(new Machine(true, 1, ""), true).reason())
        .isEqualTo(Reason.CPU_ASKED_FOR);
    assertThat(DeviceChooser.choose(new Machine(true, 1, "no kernel image"), false))
        .isEqualTo(new DeviceReport("cpu", Reason.GPU_FAILED, "no kernel image"));
  }
}
