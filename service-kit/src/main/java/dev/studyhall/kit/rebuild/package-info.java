/** Makes the tables of a projection anew from the log, while the live ones go on. */
@NullMarked
package dev.studyhall.kit.rebuild;

import org.jspecify.annotations.NullMarked;
