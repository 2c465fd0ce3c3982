package dev.studyhall.web.page;

/**
 * A page that was made before, for a visitor without a session.
 *
 * @param body its bytes
 */
record Held(Body body) implements Answer {
}
