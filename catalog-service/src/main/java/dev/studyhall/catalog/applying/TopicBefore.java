package dev.studyhall.catalog.applying;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.TopicVersion;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is before a bundle changes it.
 *
 * @param version the newest; null for a new topic
 * @param questions all that the topic ever had
 * @param formerSlugs that questions had while readers saw them
 */
record TopicBefore(@Nullable TopicVersion version, List<QuestionRow> questions, Set<String> formerSlugs) {

	/** All slugs that lead to a question of the topic. */
	Set<String> slugs() {
		Set<String> slugs = new HashSet<>(formerSlugs);
		questions.forEach((question) -> slugs.add(question.slug()));
		return slugs;
	}

}
