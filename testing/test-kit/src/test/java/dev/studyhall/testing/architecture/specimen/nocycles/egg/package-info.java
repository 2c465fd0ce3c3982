@NullMarked
package dev.studyhall.testing.architecture.specimen.nocycles.egg;

import org.jspecify.annotations.NullMarked;
