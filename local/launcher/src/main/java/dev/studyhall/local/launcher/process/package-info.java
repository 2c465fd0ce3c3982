/** Child processes that are watched, stopped in order and never left behind. */
@NullMarked
package dev.studyhall.local.launcher.process;

import org.jspecify.annotations.NullMarked;
