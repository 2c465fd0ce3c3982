/** Proves, as a service's own roles, that the database shows no tenant another's rows. */
@NullMarked
package dev.studyhall.testing.isolation;

import org.jspecify.annotations.NullMarked;
