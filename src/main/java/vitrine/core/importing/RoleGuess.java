package vitrine.core.importing;

import vitrine.core.dataset.Role;

/**
 * A role and how sure it is.
 *
 * @param confidence from 0 to 1
 */
record RoleGuess(Role role, double confidence) {}
