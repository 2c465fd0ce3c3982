@NullMarked
package dev.studyhall.testing.architecture;

import org.jspecify.annotations.NullMarked;
