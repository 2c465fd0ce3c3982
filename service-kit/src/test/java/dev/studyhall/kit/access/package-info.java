@NullMarked
package dev.studyhall.kit.access;

import org.jspecify.annotations.NullMarked;
