package dev.studyhall.web.page;

/**
 * The page has another address by now, and for good.
 *
 * @param address a path of this platform
 */
public record MovedTo(String address) implements Answer {
}
