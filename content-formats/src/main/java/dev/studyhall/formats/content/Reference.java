package dev.studyhall.formats.content;

/**
 * A page on which an answer rests.
 *
 * @param title plain text
 * @param url absolute, http or https
 */
public record Reference(String title, String url) {
}
