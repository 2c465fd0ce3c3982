@NullMarked
package dev.studyhall.kit;

import org.jspecify.annotations.NullMarked;
