/**
 * The workspace in embedded H2: opening, locking, migrations and the stores. The only package that
 * touches {@code java.sql}.
 */
@NullMarked
package vitrine.infra.storage;

import org.jspecify.annotations.NullMarked;
