@NullMarked
package dev.studyhall.progress.csv;

import org.jspecify.annotations.NullMarked;
