/** Reports as PDF; the only package that knows OpenPDF. */
@NullMarked
package vitrine.infra.pdf;

import org.jspecify.annotations.NullMarked;
