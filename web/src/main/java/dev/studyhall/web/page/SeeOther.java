package dev.studyhall.web.page;

/**
 * Sends the visitor to another page, after a form.
 *
 * @param address where to: a path of this platform
 */
public record SeeOther(String address) implements Answer {
}
