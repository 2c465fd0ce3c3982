@NullMarked
package dev.studyhall.testing.architecture.specimen.sound;

import org.jspecify.annotations.NullMarked;
