/** Where bytes come from: plain files, gzip, entries of zip archives, and what is refused. */
@NullMarked
package vitrine.core.importing.source;

import org.jspecify.annotations.NullMarked;
