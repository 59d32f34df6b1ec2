/** The tab of topics. */
@NullMarked
package vitrine.ui.sentiment.topic;

import org.jspecify.annotations.NullMarked;
