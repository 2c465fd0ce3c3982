@NullMarked
package dev.studyhall.gateway.routing;

import org.jspecify.annotations.NullMarked;
