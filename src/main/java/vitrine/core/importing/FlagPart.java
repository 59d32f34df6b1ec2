package vitrine.core.importing;

import java.util.OptionalInt;
import vitrine.core.importing.value.FlagParser;

/** Yes and no as 1 and 0. */
final class FlagPart extends MeasurePart {
  @Override
  double value(byte[] bytes, int from, int to) {
    OptionalInt flag = FlagParser.parse(bytes, from, to);
    return flag.isPresent() ? flag.getAsInt() : Double.NaN;
  }
}
