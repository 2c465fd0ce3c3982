/** The service's own list of tenants. */
@NullMarked
package dev.studyhall.kit.directory;

import org.jspecify.annotations.NullMarked;
