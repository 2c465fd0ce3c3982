@NullMarked
package dev.studyhall.catalog.erasure;

import org.jspecify.annotations.NullMarked;
