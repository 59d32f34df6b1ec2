/**
 * What a shopper may want next, and which of their past events say so: the ports of recommenders,
 * the models without a neural network, and a list with its explanation.
 */
@NullMarked
package vitrine.core.recommend;

import org.jspecify.annotations.NullMarked;
