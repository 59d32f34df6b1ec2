/**
 * Ports of what a workspace keeps. Implemented by {@code infra.storage} and {@code infra.frames}.
 */
@NullMarked
package vitrine.core.workspace;

import org.jspecify.annotations.NullMarked;
