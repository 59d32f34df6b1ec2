/** From text to rows of named values: JSON, a record a line or in a list, and Python's dicts. */
@NullMarked
package vitrine.core.importing.record;

import org.jspecify.annotations.NullMarked;
