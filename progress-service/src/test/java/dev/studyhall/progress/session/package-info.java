/** Sessions on the real stack. */
@NullMarked
package dev.studyhall.progress.session;

import org.jspecify.annotations.NullMarked;
