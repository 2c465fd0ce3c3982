/** Tenants: registered by operators, listed for everybody. */
@NullMarked
package dev.studyhall.catalog.tenant;

import org.jspecify.annotations.NullMarked;
