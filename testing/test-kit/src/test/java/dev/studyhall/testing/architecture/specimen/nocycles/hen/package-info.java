@NullMarked
package dev.studyhall.testing.architecture.specimen.nocycles.hen;

import org.jspecify.annotations.NullMarked;
