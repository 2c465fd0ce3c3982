/**
 * Logging in at an OpenID Connect provider, and out again: authorization code with PKCE.
 * The tokens stay here; a browser gets the cookie of a session.
 */
@NullMarked
package dev.studyhall.gateway.login;

import org.jspecify.annotations.NullMarked;
