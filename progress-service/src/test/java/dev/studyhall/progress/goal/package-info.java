/** Goals and plans on a running service. */
@NullMarked
package dev.studyhall.progress.goal;

import org.jspecify.annotations.NullMarked;
