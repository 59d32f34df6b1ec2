package vitrine.infra.frames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import vitrine.core.common.Progress;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.EventKind;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;
import vitrine.core.dataset.Role;

class FrameRoundTripTest {

  @Property(tries = 60, seed = "42")
  void anyFrameComesBack(@ForAll("frames") Frame frame) throws IOException {
    Path folder = Files.createTempDirectory("frames");
    Path file = folder.resolve("f.frame");
    try {
      FrameFolder frames = new FrameFolder(folder, Disk.real());
      frames.write(Frames.entry("f", frame), frame, Progress.unwatched());
      FrameAssert.assertSame(frames.read("f", Progress.unwatched()), frame);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  @Provide
  Arbitrary<Frame> frames() {
    return Arbitraries.integers()
        .between(0, 400)
        .flatMap(rows -> column(rows).list().ofMaxSize(6).map(this::frame));
  }

  private Frame frame(List<Column<?>> columns) {
    List<Column<?>> named = new ArrayList<>();
    for (Column<?> column : columns) {
      named.add(column.setName("列 " + named.size()));
    }
    Map<String, Role> roles =
        named.isEmpty() ? Map.of() : Map.of(named.getFirst().name(), Role.ATTRIBUTE);
    return new Frame(
        Table.create("f", named),
        roles,
        Map.of("\"quoted\"\n", EventKind.OTHER),
        ZoneId.of("America/Sao_Paulo"),
        Frames.fingerprint("f" + named.size()));
  }

  private Arbitrary<Column<?>> column(int rows) {
    Arbitrary<Column<?>> measures =
        Arbitraries.longs()
            .array(long[].class)
            .ofSize(rows)
            .map(bits -> new MeasureColumn("m", doubles(bits)));
    Arbitrary<Column<?>> times =
        Arbitraries.longs().array(long[].class).ofSize(rows).map(v -> LongColumn.create("t", v));
    Arbitrary<String> value =
        Arbitraries.strings()
            .withChars("ab,\"\n中文")
            .ofMaxLength(12)
            .map(text -> text.replace("文", "🙂"));
    Arbitrary<Column<?>> codes =
        value.list().uniqueElements().ofMaxSize(300).flatMap(values -> codes(rows, values));
    return Arbitraries.oneOf(measures, times, codes);
  }

  private static Arbitrary<Column<?>> codes(int rows, List<String> values) {
    Arbitrary<Integer> code =
        Arbitraries.integers()
            .between(-1, values.size() - 1)
            .map(c -> c < 0 ? CodeColumn.MISSING : c);
    return Combinators.combine(code.array(int[].class).ofSize(rows), Arbitraries.just(values))
        .as((codes, v) -> new CodeColumn("c", codes, Dictionary.of(v.toArray(String[]::new))));
  }

  private static double[] doubles(long[] bits) {
    double[] values = new double[bits.length];
    for (int i = 0; i < bits.length; i++) {
      values[i] = Double.longBitsToDouble(bits[i]);
    }
    return values;
  }
}
