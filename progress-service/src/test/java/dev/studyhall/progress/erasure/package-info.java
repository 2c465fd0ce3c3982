@NullMarked
package dev.studyhall.progress.erasure;

import org.jspecify.annotations.NullMarked;
