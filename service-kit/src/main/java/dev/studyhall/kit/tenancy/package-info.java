/** Who is asking, for which tenant, and how that reaches the database. */
@NullMarked
package dev.studyhall.kit.tenancy;

import org.jspecify.annotations.NullMarked;
