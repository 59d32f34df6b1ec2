/** The ways of shoppers from step to step. */
@NullMarked
package vitrine.ui.engagement.paths;

import org.jspecify.annotations.NullMarked;
