/**
 * How many requests a subject, an anonymous client and a tenant may send. Counted in the
 * memory of this gateway: several gateways allow as many times as much.
 */
@NullMarked
package dev.studyhall.gateway.ratelimit;

import org.jspecify.annotations.NullMarked;
