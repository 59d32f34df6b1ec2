package vitrine.infra.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.columns.Column;
import vitrine.core.dataset.CodeColumn;
import vitrine.core.dataset.Dictionary;
import vitrine.core.dataset.Frame;
import vitrine.core.dataset.MeasureColumn;

/** Compares frames bit by bit. */
public final class FrameAssert {
  private FrameAssert() {}

  public static void assertSame(Frame actual, Frame expected) {
    assertThat(actual.roles()).isEqualTo(expected.roles());
    assertThat(actual.events()).isEqualTo(expected.events());
    assertThat(actual.zone()).isEqualTo(expected.zone());
    assertThat(actual.fingerprint()).isEqualTo(expected.fingerprint());
    assertThat(actual.columns()).isEqualTo(expected.columns());
    for (String name : expected.columns()) {
      assertSame(actual.table().column(name), expected.table().column(name));
    }
  }

  private static void assertSame(Column<?> actual, Column<?> expected) {
    assertThat(actual.getClass()).isEqualTo(expected.getClass());
    switch (expected) {
      case CodeColumn codes -> {
        CodeColumn read = (CodeColumn) actual;
        Dictionary values = codes.dictionary();
        assertThat(Arrays.equals(read.codes(), codes.codes())).isTrue();
        assertThat(Arrays.equals(read.dictionary().bytes(), values.bytes())).isTrue();
        assertThat(Arrays.equals(read.dictionary().ends(), values.ends())).isTrue();
        for (int code = 0; code < values.size(); code++) {
          if (read.dictionary().code(values.value(code)) != code) {
            throw new AssertionError("code of " + values.value(code));
          }
        }
      }
      case MeasureColumn measures -> {
        long[] bits = bits(measures.values());
        assertThat(Arrays.equals(bits(((MeasureColumn) actual).values()), bits)).isTrue();
      }
      case LongColumn times ->
          assertThat(Arrays.equals(((LongColumn) actual).asLongArray(), times.asLongArray()))
              .isTrue();
      default -> throw new AssertionError(expected.type());
    }
  }

  private static long[] bits(double[] values) {
    long[] bits = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      bits[i] = Double.doubleToRawLongBits(values[i]);
    }
    return bits;
  }
}
