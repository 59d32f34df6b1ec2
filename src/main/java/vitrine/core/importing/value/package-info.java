/** Reads single values from UTF-8 bytes without making strings: numbers, times, blanks. */
@NullMarked
package vitrine.core.importing.value;

import org.jspecify.annotations.NullMarked;
