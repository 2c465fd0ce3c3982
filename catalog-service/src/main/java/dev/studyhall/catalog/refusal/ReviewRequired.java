package dev.studyhall.catalog.refusal;

import java.util.List;
import java.util.UUID;

/** The tenant shows readers only what somebody else than its author has approved. */
public final class ReviewRequired extends CatalogRefusal {

	private static final long serialVersionUID = 1L;

	private final String topic;

	private final transient List<UUID> subjects;

	/**
	 * The refusal of a publication.
	 * @param subjects topic and questions whose newest version lacks an approval
	 */
	public ReviewRequired(String topic, List<UUID> subjects) {
		super("Not approved: " + subjects.size() + " of " + topic);
		this.topic = topic;
		this.subjects = List.copyOf(subjects);
	}

	String topic() {
		return topic;
	}

	List<UUID> subjects() {
		return subjects;
	}

}
