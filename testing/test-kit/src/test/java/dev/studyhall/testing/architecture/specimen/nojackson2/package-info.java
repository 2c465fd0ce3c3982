@NullMarked
package dev.studyhall.testing.architecture.specimen.nojackson2;

import org.jspecify.annotations.NullMarked;
