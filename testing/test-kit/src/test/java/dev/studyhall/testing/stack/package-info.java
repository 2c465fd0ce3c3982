@NullMarked
package dev.studyhall.testing.stack;

import org.jspecify.annotations.NullMarked;
