@NullMarked
package dev.studyhall.formats.merging;

import org.jspecify.annotations.NullMarked;
