/**
 * The services behind the gateway: where they are, and the connections to them.
 */
@NullMarked
package dev.studyhall.gateway.backend;

import org.jspecify.annotations.NullMarked;
