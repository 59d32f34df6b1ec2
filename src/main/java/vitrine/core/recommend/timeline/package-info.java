/** What one shopper did, session by session. */
@NullMarked
package vitrine.core.recommend.timeline;

import org.jspecify.annotations.NullMarked;
