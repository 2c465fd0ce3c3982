@NullMarked
package dev.studyhall.testing.architecture.specimen.controllersarepackageprivate;

import org.jspecify.annotations.NullMarked;
