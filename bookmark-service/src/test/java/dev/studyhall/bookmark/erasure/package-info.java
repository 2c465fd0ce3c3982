@NullMarked
package dev.studyhall.bookmark.erasure;

import org.jspecify.annotations.NullMarked;
