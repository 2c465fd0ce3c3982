@NullMarked
package dev.studyhall.testing.architecture.specimen.noblocking;

import org.jspecify.annotations.NullMarked;
