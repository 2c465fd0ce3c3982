package dev.studyhall.formats.content;

/**
 * One of the answers to choose from.
 *
 * @param text Markdown, not empty
 * @param correct whether choosing it is right
 * @param feedback Markdown that is shown to those who chose it; empty if there is none
 */
public record Option(String text, boolean correct, String feedback) {
}
