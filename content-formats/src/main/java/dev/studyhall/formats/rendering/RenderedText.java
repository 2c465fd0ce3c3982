package dev.studyhall.formats.rendering;

/**
 * A text as its author wrote it and as a page shows it.
 *
 * @param markdown the source, exactly
 * @param html sanitised
 */
public record RenderedText(String markdown, String html) {
}
