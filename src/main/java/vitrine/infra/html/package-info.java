/** Reports as one HTML file that needs nothing beside it, and pictures of their charts. */
@NullMarked
package vitrine.infra.html;

import org.jspecify.annotations.NullMarked;
