/** What the program remembers of its user on this machine, and where its files lie. */
@NullMarked
package vitrine.core.settings;

import org.jspecify.annotations.NullMarked;
