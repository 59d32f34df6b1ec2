/** The command line: every analysis is a verb over the same core services, with JSON output. */
@NullMarked
package vitrine.cli;

import org.jspecify.annotations.NullMarked;
