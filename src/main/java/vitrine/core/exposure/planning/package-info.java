/** What a dataset says of an experiment that is only planned: baseline, spread and inflow. */
@NullMarked
package vitrine.core.exposure.planning;

import org.jspecify.annotations.NullMarked;
