/** From the sheets of a workbook to rows. */
@NullMarked
package vitrine.core.importing.workbook;

import org.jspecify.annotations.NullMarked;
