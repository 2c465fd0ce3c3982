package dev.studyhall.catalog.content;

import org.jspecify.annotations.Nullable;

/**
 * A topic whose row is locked.
 *
 * @param version the newest; 0 for a topic that was just made
 * @param publishedVersion the one that readers see
 * @param trashed whether it lies in the trash, where readers see nothing of it
 */
public record TopicRow(TopicId id, String slug, int version, @Nullable Integer publishedVersion, boolean trashed) {

	/** The same with another newest version. */
	public TopicRow withVersion(int newest) {
		return new TopicRow(id, slug, newest, publishedVersion, trashed);
	}

	/** The entity tag of its newest version and its name. */
	public String tag() {
		return version + "-" + Integer.toHexString(slug.hashCode());
	}

	/** The same under another name. */
	public TopicRow withSlug(String other) {
		return new TopicRow(id, other, version, publishedVersion, trashed);
	}

	/** Whether the newest version is one that readers do not see. */
	public boolean isDraft() {
		return publishedVersion == null || publishedVersion != version;
	}

}
