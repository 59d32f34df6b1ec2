package vitrine.core.recommend.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The most memory that the program took while a model was fitted and ranked for everybody: data,
 * garbage that was not collected yet and the rest of the program included.
 *
 * @param bytes how much
 * @param measure what was measured
 */
public record PeakMemory(long bytes, Measure measure) {

  /** What can be measured on this machine. */
  public enum Measure {
    /** Heap and native memory: the resident set's high-water mark, set back before the model. */
    RESIDENT("resident"),
    /** The same where the mark cannot be set back: since the program began. */
    RESIDENT_SINCE_START("residentSinceStart"),
    /** The heap only, where the system does not tell. */
    HEAP("heap");

    private final String argument;

    Measure(String argument) {
      this.argument = argument;
    }

    /** The name in JSON. */
    public String argument() {
      return argument;
    }
  }

  /** Measures the memory of this process. */
  static final class Watch {
    private static final String MARK = "VmHWM:";
    private static final String SET_MARK_BACK = "5";

    private final Path process;
    private boolean setBack;

    /**
     * A watch.
     *
     * @param process the folder that tells of this process where there is one, {@code /proc/self}
     */
    Watch(Path process) {
      this.process = process;
    }

    static Watch ofThisProcess() {
      return new Watch(Path.of("/proc/self"));
    }

    /** Begins a measurement. */
    void begin() {
      setBack = setMarkBack();
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        pool.resetPeakUsage();
      }
    }

    private boolean setMarkBack() {
      try {
        Files.writeString(process.resolve("clear_refs"), SET_MARK_BACK);
        return true;
      } catch (IOException | UnsupportedOperationException _) {
        return false;
      }
    }

    /** The most since the beginning. */
    PeakMemory end() {
      OptionalLong resident = resident();
      if (resident.isPresent()) {
        return new PeakMemory(
            resident.getAsLong(), setBack ? Measure.RESIDENT : Measure.RESIDENT_SINCE_START);
      }
      long heap =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      return new PeakMemory(heap, Measure.HEAP);
    }

    /** The mark, in a line such as {@code VmHWM: 1234 kB}. */
    private OptionalLong resident() {
      try (var lines = Files.lines(process.resolve("status"))) {
        return lines
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()).strip().split("\\s+", 2)[0])
            .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
            .findFirst();
      } catch (IOException _) {
        return OptionalLong.empty();
      }
    }
  }
}
