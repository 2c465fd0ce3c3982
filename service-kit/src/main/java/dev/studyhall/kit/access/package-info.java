/** Who may call what: the table of a service's calls, held before each request. */
@NullMarked
package dev.studyhall.kit.access;

import org.jspecify.annotations.NullMarked;
