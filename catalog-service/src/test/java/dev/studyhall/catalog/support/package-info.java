/** What tests of the running service share. */
@NullMarked
package dev.studyhall.catalog.support;

import org.jspecify.annotations.NullMarked;
