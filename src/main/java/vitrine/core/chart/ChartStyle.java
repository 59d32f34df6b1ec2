package vitrine.core.chart;

import java.util.Locale;

/**
 * How charts look.
 *
 * @param dark light lines on a dark ground, or the reverse
 * @param locale whose month names and separators are written
 */
public record ChartStyle(boolean dark, Locale locale) {}
