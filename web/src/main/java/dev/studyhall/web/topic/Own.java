package dev.studyhall.web.topic;

import java.util.Map;

import dev.studyhall.web.api.TopicProgress;
import org.jspecify.annotations.Nullable;

/**
 * What of a topic is the visitor's own.
 *
 * @param progress how far they are; null for whoever is no learner here
 * @param marks kinds of their bookmarks, by what is bookmarked: questions, and the topic
 */
record Own(@Nullable TopicProgress progress, Map<String, String> marks) {

	static final Own NOTHING = new Own(null, Map.of());

	/** The kind of the bookmark on this; empty without one. */
	String mark(String id) {
		return this.marks.getOrDefault(id, "");
	}

	boolean member() {
		return this.progress != null;
	}

}
