@NullMarked
package dev.studyhall.testing.architecture.specimen.nojdbc;

import org.jspecify.annotations.NullMarked;
