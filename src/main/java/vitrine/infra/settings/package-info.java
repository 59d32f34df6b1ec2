/** The settings file and the platform's folders. */
@NullMarked
package vitrine.infra.settings;

import org.jspecify.annotations.NullMarked;
