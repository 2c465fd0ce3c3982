@NullMarked
package dev.studyhall.testing.architecture.specimen.nostandardstreams;

import org.jspecify.annotations.NullMarked;
