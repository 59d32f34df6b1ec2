/** The main window: sidebar, header, the screen in front, and the task bar. */
@NullMarked
package vitrine.ui.shell;

import org.jspecify.annotations.NullMarked;
