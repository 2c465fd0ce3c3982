@NullMarked
package dev.studyhall.testing.contract;

import org.jspecify.annotations.NullMarked;
