package dev.studyhall.catalog.bundle;

import java.util.List;

/**
 * A level of difficulty with its questions, easiest first.
 *
 * @param code unique within the topic
 * @param description Markdown, may be empty
 */
public record BundleLevel(String code, String title, String description, List<BundleQuestion> questions) {

	public BundleLevel {
		questions = List.copyOf(questions);
	}

}
