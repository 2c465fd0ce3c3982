/**
 * Tokens as an identity provider would issue them, and as an attacker would forge them.
 */
@NullMarked
package dev.studyhall.testing.token;

import org.jspecify.annotations.NullMarked;
