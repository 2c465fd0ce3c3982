/**
 * What every request meets first and every answer last: request id, access log, security
 * headers, the client's true address, origins of browsers.
 */
@NullMarked
package dev.studyhall.gateway.edge;

import org.jspecify.annotations.NullMarked;
