/**
 * The pages as an installed application, and without a network.
 */
@NullMarked
package dev.studyhall.web.offline;

import org.jspecify.annotations.NullMarked;
