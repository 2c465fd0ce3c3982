package dev.studyhall.gateway.login;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The addresses of a provider.
 *
 * @param endSession where a browser logs out; null if the provider knows no such thing
 */
record Endpoints(URI authorization, URI token, @Nullable URI endSession) {
}
