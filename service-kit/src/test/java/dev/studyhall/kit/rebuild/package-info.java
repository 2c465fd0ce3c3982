@NullMarked
package dev.studyhall.kit.rebuild;

import org.jspecify.annotations.NullMarked;
