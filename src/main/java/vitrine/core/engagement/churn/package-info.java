/** Whose silence is longer than their own rhythm. */
@NullMarked
package vitrine.core.engagement.churn;

import org.jspecify.annotations.NullMarked;
