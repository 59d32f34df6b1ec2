/**
 * Alarms about reviews: days on which a product, or one aspect of it, got more negative reviews
 * than its own past lets one expect.
 */
@NullMarked
package vitrine.core.sentiment.alert;

import org.jspecify.annotations.NullMarked;
