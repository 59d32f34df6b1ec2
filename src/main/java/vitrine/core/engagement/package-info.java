/**
 * What shoppers do: active users, rates, revenue, orders. Kernels loop over the dictionary codes
 * and times of an {@link vitrine.core.dataset.EventLog}, split over the cores.
 */
@NullMarked
package vitrine.core.engagement;

import org.jspecify.annotations.NullMarked;
