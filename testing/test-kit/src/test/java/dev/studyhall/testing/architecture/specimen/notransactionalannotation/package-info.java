@NullMarked
package dev.studyhall.testing.architecture.specimen.notransactionalannotation;

import org.jspecify.annotations.NullMarked;
