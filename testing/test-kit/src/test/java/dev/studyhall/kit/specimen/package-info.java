@NullMarked
package dev.studyhall.kit.specimen;

import org.jspecify.annotations.NullMarked;
