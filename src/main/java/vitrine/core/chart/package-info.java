/**
 * What to draw, not how: charts as plain records, with every text already in the user's language.
 */
@NullMarked
package vitrine.core.chart;

import org.jspecify.annotations.NullMarked;
