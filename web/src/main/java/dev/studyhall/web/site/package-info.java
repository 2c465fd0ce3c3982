/**
 * The sites, and all topics of one.
 */
@NullMarked
package dev.studyhall.web.site;

import org.jspecify.annotations.NullMarked;
