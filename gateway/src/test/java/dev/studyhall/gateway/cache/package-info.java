@NullMarked
package dev.studyhall.gateway.cache;

import org.jspecify.annotations.NullMarked;
