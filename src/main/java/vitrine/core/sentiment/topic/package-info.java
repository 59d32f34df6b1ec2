/** What reviews are about: groups of reviews that lie close together, named by their own words. */
@NullMarked
package vitrine.core.sentiment.topic;

import org.jspecify.annotations.NullMarked;
