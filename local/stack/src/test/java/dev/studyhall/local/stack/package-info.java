@NullMarked
package dev.studyhall.local.stack;

import org.jspecify.annotations.NullMarked;
