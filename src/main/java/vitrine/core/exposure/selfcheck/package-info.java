/**
 * Whether the tests keep their promise on the user's own data: many splits in which nothing was
 * done to anybody.
 */
@NullMarked
package vitrine.core.exposure.selfcheck;

import org.jspecify.annotations.NullMarked;
