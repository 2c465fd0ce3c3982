/**
 * What the tests on the real stack share: the running service, its tenants, the catalog's
 * events, the log.
 */
@NullMarked
package dev.studyhall.progress.support;

import org.jspecify.annotations.NullMarked;
