/** Alerts about reviews: the calendar, the evidence, what is muted. */
@NullMarked
package vitrine.ui.sentiment.alert;

import org.jspecify.annotations.NullMarked;
