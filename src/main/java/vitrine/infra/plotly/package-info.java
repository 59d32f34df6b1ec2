/** Draws charts with Plotly: specifications become JSON, and the page that shows it is offline. */
@NullMarked
package vitrine.infra.plotly;

import org.jspecify.annotations.NullMarked;
