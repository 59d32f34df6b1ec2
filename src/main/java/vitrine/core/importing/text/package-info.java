/** From bytes to rows of fields: encoding, separators, quotes, and what to do where they break. */
@NullMarked
package vitrine.core.importing.text;

import org.jspecify.annotations.NullMarked;
