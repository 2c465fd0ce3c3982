/**
 * Bearer tokens: an invalid one is refused at every address, none at all lets the
 * services decide.
 */
@NullMarked
package dev.studyhall.gateway.token;

import org.jspecify.annotations.NullMarked;
