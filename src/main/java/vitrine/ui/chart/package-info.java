/** Charts in the window: one shared page that moves to the screen that is shown. */
@NullMarked
package vitrine.ui.chart;

import org.jspecify.annotations.NullMarked;
