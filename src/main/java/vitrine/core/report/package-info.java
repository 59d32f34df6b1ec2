/**
 * What a report says, without how it is written: sections of figures, charts, tables and sentences,
 * the definition of every figure, the filters in force and where the numbers come from.
 */
@NullMarked
package vitrine.core.report;

import org.jspecify.annotations.NullMarked;
