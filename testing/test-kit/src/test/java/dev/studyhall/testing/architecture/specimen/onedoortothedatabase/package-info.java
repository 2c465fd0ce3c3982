@NullMarked
package dev.studyhall.testing.architecture.specimen.onedoortothedatabase;

import org.jspecify.annotations.NullMarked;
