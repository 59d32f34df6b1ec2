/**
 * What every screen builds on: loading views, running tasks, states, text, numbers, dialogs and
 * errors. The only package that hands work to the JavaFX thread.
 */
@NullMarked
package vitrine.ui.common;

import org.jspecify.annotations.NullMarked;
