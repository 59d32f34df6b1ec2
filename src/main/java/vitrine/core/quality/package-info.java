/**
 * What is in a dataset, column by column, and which of its rows analyses should not see: profiles,
 * cleaning rules, and the refresh from a new export.
 */
@NullMarked
package vitrine.core.quality;

import org.jspecify.annotations.NullMarked;
