/** Datasets that go together by the id of a user or of a product: whose columns join whose. */
@NullMarked
package vitrine.core.joining;

import org.jspecify.annotations.NullMarked;
