/** The composition root: the only package that joins core, infra, ui and cli. */
@NullMarked
package vitrine.app;

import org.jspecify.annotations.NullMarked;
