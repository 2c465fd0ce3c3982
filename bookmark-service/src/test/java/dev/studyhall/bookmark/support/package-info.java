/**
 * What the tests on the real stack share: the running service, its tenants, the catalog's
 * events, the log.
 */
@NullMarked
package dev.studyhall.bookmark.support;

import org.jspecify.annotations.NullMarked;
