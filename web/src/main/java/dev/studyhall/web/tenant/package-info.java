/**
 * The site that a page belongs to.
 */
@NullMarked
package dev.studyhall.web.tenant;

import org.jspecify.annotations.NullMarked;
