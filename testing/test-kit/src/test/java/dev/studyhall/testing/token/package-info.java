@NullMarked
package dev.studyhall.testing.token;

import org.jspecify.annotations.NullMarked;
