package dev.studyhall.catalog.bundle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question with its worked answer.
 *
 * @param externalId unique within the topic; an import finds the question again by it
 * @param title plain text
 * @param answer Markdown, exactly the author's lines, blank lines around it cut off
 * @param minutes estimated reading time
 */
public record BundleQuestion(String externalId, String title, String answer, List<String> tags,
		@Nullable Integer minutes, List<Reference> references) {

	public BundleQuestion {
		tags = List.copyOf(tags);
		references = List.copyOf(references);
	}

}
