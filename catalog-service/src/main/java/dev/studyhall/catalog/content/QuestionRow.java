package dev.studyhall.catalog.content;

/**
 * A question of a topic, as an import compares it.
 *
 * @param version the newest
 * @param hash of the newest version
 */
public record QuestionRow(QuestionId id, String externalId, String slug, boolean retired, int version, String hash) {
}
