/**
 * What reviews say: scoring a text through an encoder and a head, training a head on stars or
 * labels, its held-out metrics, and the report that screens and verbs show. Knows no engine.
 */
@NullMarked
package vitrine.core.sentiment;

import org.jspecify.annotations.NullMarked;
