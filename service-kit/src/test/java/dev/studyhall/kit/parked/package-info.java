@NullMarked
package dev.studyhall.kit.parked;

import org.jspecify.annotations.NullMarked;
