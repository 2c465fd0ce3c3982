/** Tests of tenants. */
@NullMarked
package dev.studyhall.catalog.tenant;

import org.jspecify.annotations.NullMarked;
