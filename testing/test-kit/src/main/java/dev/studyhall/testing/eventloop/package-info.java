/** Several services in one JVM. */
@NullMarked
package dev.studyhall.testing.eventloop;

import org.jspecify.annotations.NullMarked;
