@NullMarked
package dev.studyhall.testing.architecture.specimen.nolayerpackages.impl;

import org.jspecify.annotations.NullMarked;
