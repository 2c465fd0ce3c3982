package dev.studyhall.catalog.publishing;

/**
 * A level of a version of a topic.
 *
 * @param code unique within the topic
 * @param description Markdown, may be empty
 */
record LevelText(String code, String title, String description) {
}
