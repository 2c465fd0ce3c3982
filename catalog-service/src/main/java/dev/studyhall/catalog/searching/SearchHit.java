package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A topic or a question that was found.
 *
 * @param kind topic or question
 * @param titleHtml the title as HTML that is safe to show: everything is escaped, and
 * what was searched for stands in {@code <mark>}, the only element
 * @param snippet a stretch of the text in which what was searched for occurs, as HTML of
 * the same kind; the beginning of the text where only the title has it
 * @param topic the topic to which the question belongs; of a topic, itself
 * @param level code of the question's level; null for a topic
 * @param type open, single-choice or multiple-choice; null for a topic
 */
record SearchHit(String kind, UUID id, String slug, String title, String titleHtml, String snippet, FoundTopic topic,
		@Nullable String level, List<String> tags, @Nullable String type) {

	/** The topic of what was found. */
	record FoundTopic(String slug, String title) {
	}

}
