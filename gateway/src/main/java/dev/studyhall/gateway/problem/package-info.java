/**
 * Every reason for which the gateway itself turns a request away, and the problem
 * document (RFC 9457) that says so.
 */
@NullMarked
package dev.studyhall.gateway.problem;

import org.jspecify.annotations.NullMarked;
