@NullMarked
package dev.studyhall.gateway.protocol;

import org.jspecify.annotations.NullMarked;
