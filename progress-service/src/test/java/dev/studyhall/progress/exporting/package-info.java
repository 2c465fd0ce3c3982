@NullMarked
package dev.studyhall.progress.exporting;

import org.jspecify.annotations.NullMarked;
