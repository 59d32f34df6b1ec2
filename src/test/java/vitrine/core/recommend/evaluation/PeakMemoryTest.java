package vitrine.core.recommend.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeakMemoryTest {
  @TempDir private Path process;

  @Test
  void theSystemTellsWhatWasResident() throws IOException {
    Files.writeString(process.resolve("status"), "Name:\tjava\nVmHWM:\t  2048 kB\nVmRSS: 9 kB\n");
    PeakMemory.Watch watch = new PeakMemory.Watch(process);

    watch.begin();

    assertThat(watch.end()).isEqualTo(new PeakMemory(2_097_152, PeakMemory.Measure.RESIDENT));
    assertThat(process.resolve("clear_refs")).hasContent("5");
  }

  @Test
  void aMarkThatCannotBeSetBackIsSaid() throws IOException {
    Files.writeString(process.resolve("status"), "VmHWM:\t  1 kB\n");
    Files.createDirectory(process.resolve("clear_refs"));
    PeakMemory.Watch watch = new PeakMemory.Watch(process);

    watch.begin();

    assertThat(watch.end())
        .isEqualTo(new PeakMemory(1024, PeakMemory.Measure.RESIDENT_SINCE_START));
  }

  @Test
  void elsewhereTheHeapIsMeasured() {
    PeakMemory.Watch watch = new PeakMemory.Watch(process.resolve("absent"));

    watch.begin();

    assertThat(watch.end().measure()).isEqualTo(PeakMemory.Measure.HEAP);
    assertThat(watch.end().bytes()).isPositive();
  }
}
