@NullMarked
package dev.studyhall.testing.isolation;

import org.jspecify.annotations.NullMarked;
