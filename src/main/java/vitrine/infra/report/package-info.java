/** Puts reports into a folder, in every format, with a picture of each chart. */
@NullMarked
package vitrine.infra.report;

import org.jspecify.annotations.NullMarked;
