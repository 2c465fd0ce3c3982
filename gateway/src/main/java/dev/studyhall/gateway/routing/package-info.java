/**
 * Which address belongs to which service, and the way of a request there and of the
 * answer back.
 */
@NullMarked
package dev.studyhall.gateway.routing;

import org.jspecify.annotations.NullMarked;
