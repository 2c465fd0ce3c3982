package dev.studyhall.catalog.content;

/**
 * A question of a topic, as an import compares it.
 *
 * @param retired whether it is out of use, retired or in the trash
 * @param trashed whether it lies in the trash
 * @param version the newest
 * @param hash of the newest version
 */
public record QuestionRow(QuestionId id, String externalId, String slug, boolean retired, boolean trashed, int version,
		String hash) {

	/** The entity tag of its newest version and its name. */
	public String tag() {
		return version + "-" + Integer.toHexString(slug.hashCode());
	}

}
