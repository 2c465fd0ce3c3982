@NullMarked
package dev.studyhall.testing.architecture.specimen.novalueannotation;

import org.jspecify.annotations.NullMarked;
