package dev.studyhall.catalog.content;

/**
 * A level of a version of a topic.
 *
 * @param code unique within the topic
 * @param description Markdown, may be empty
 */
public record LevelText(String code, String title, String description) {
}
