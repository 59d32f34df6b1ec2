package vitrine.core.importing;

import vitrine.core.importing.value.NumberParser;
import vitrine.core.importing.value.NumberStyle;

/** Decimal numbers. */
final class NumberPart extends MeasurePart {
  private final NumberParser parser;

  NumberPart(NumberStyle style) {
    parser = new NumberParser(style);
  }

  @Override
  double value(byte[] bytes, int from, int to) {
    return parser.parse(bytes, from, to) ? parser.value() : Double.NaN;
  }
}
