package dev.studyhall.catalog.content;

import java.util.List;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.Rights;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a topic says of itself; texts are Markdown, an absent one is empty.
 */
public record TopicTexts(String title, @Nullable String icon, String language, @Nullable String curatedBy,
		Rights rights, List<String> tags, String summary, String about, String expectations, String guide) {

	public static TopicTexts of(TopicContent bundle) {
		return new TopicTexts(bundle.title(), bundle.icon(), bundle.language(), bundle.curatedBy(), bundle.rights(),
				bundle.tags(), bundle.summary(), bundle.about(), bundle.expectations(), bundle.guide());
	}

	void addTo(ContentHash hash) {
		hash.add(title).add(icon).add(language).add(curatedBy);
		QuestionHash.add(hash, rights).add(tags).add(summary).add(about).add(expectations).add(guide);
	}

}
