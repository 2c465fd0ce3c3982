package dev.studyhall.web.api;

/**
 * A document and the entity tag it came with, to ask by later whether it has changed.
 *
 * @param <T> what it is
 * @param document the document
 * @param etag its tag, as it stood in the header; empty where there was none
 */
public record Versioned<T>(T document, String etag) {
}
