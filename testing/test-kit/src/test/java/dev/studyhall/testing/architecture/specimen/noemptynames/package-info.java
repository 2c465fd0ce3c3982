@NullMarked
package dev.studyhall.testing.architecture.specimen.noemptynames;

import org.jspecify.annotations.NullMarked;
