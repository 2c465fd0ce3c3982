package dev.studyhall.catalog.searching;

import java.util.Set;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.kit.json.CleanText;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Checks what a search is asked with. */
final class SearchParameters {

	private static final int MAX_QUERY = 200;

	private static final Set<String> KINDS = Set.of(SearchDocument.TOPIC, SearchDocument.QUESTION);

	private static final Set<String> TYPES = Set.of("open", "single-choice", "multiple-choice");

	private SearchParameters() {
	}

	/**
	 * The query.
	 * @throws BadRequestException if it is blank, too long, or not a text
	 */
	static SearchQuery query(String text) {
		if (text.isBlank() || text.length() > MAX_QUERY || !CleanText.isClean(text)) {
			throw new BadRequestException("q", "Expected 1 to " + MAX_QUERY + " characters.");
		}
		return SearchQuery.parse(text);
	}

	/**
	 * The filter.
	 * @throws BadRequestException if nothing could ever be found by it
	 */
	static SearchFilter filter(@Nullable String topic, @Nullable String level, @Nullable String tag,
			@Nullable String type, @Nullable String kind) {
		requireId("topic", topic);
		requireId("level", level);
		if (tag != null && !Tags.isTag(tag)) {
			throw new BadRequestException("tag", "Not a tag: " + Tags.SHAPE + ".");
		}
		requireOneOf("type", type, TYPES);
		requireOneOf("kind", kind, KINDS);
		return new SearchFilter(topic, level, tag, type, kind);
	}

	private static void requireId(String name, @Nullable String text) {
		if (text != null && (text.isEmpty() || text.length() > ContentLimits.ID || !CleanText.isClean(text))) {
			throw new BadRequestException(name, "Expected 1 to " + ContentLimits.ID + " characters.");
		}
	}

	private static void requireOneOf(String name, @Nullable String text, Set<String> values) {
		if (text != null && !values.contains(text)) {
			throw new BadRequestException(name, "Expected one of " + values.stream().sorted().toList() + ".");
		}
	}

}
