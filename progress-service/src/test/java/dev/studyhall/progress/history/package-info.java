@NullMarked
package dev.studyhall.progress.history;

import org.jspecify.annotations.NullMarked;
