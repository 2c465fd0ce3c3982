/**
 * What search engines read: the site map, and what they are to leave alone.
 */
@NullMarked
package dev.studyhall.web.discovery;

import org.jspecify.annotations.NullMarked;
