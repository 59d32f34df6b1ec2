/**
 * An event log made ready for analysis, and what every analysis asks of it: days, sessions, orders,
 * money, the rows that match a filter, and the split of work over the cores.
 */
@NullMarked
package vitrine.core.engagement.log;

import org.jspecify.annotations.NullMarked;
