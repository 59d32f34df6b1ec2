/** What every other package may use: progress, problems, fingerprints, seeds. */
@NullMarked
package vitrine.core.common;

import org.jspecify.annotations.NullMarked;
