/** From files to frames: probe, plan, import, and the rows that were set aside. */
@NullMarked
package vitrine.core.importing;

import org.jspecify.annotations.NullMarked;
