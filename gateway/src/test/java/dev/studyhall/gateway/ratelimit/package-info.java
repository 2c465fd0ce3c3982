@NullMarked
package dev.studyhall.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
