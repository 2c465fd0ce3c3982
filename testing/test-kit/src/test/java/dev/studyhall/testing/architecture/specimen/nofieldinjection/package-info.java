@NullMarked
package dev.studyhall.testing.architecture.specimen.nofieldinjection;

import org.jspecify.annotations.NullMarked;
