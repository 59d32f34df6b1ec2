/** Sums that somebody else has made, as JSON: docs/json/experiment.md describes the form. */
@NullMarked
package vitrine.core.experiment.summary;

import org.jspecify.annotations.NullMarked;
