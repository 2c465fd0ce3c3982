/**
 * The rules of HTTP/1.1 that the server underneath leaves open, and patience with
 * clients: what breaks them never reaches a filter, and every refusal is a problem
 * document.
 */
@NullMarked
package dev.studyhall.gateway.protocol;

import org.jspecify.annotations.NullMarked;
