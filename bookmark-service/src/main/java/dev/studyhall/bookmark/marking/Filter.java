package dev.studyhall.bookmark.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.json.CleanText;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which bookmarks to list; null asks for all.
 *
 * @param topic only on that topic and its questions, a slug or an id
 * @param level only on questions that their topic places in the level of that code
 * @param kind only of that kind
 * @param type only on questions, or only on topics
 * @param text only with that text in the note or the title, whatever the case and accents
 */
record Filter(@Nullable String topic, @Nullable String level, @Nullable Kind kind, Target.@Nullable Type type,
		@Nullable String text) {

	private static final String HOLDS_TEXT = """
			(strpos(case when b.target_type = 'question' then q.title_folded else t.title_folded end, folded(:text)) > 0
				or strpos(folded(b.note), folded(:text)) > 0)""";

	private static final Pattern UUID_SHAPE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final int MAX_TEXT = 200;

	/** Throws {@link BadRequestException} for what no text column could hold. */
	Filter {
		requireClean("topic", topic, "Expected a topic's slug or id.");
		requireClean("level", level, "Expected a level's code.");
		requireClean("q", text, "Expected text.");
		if (text != null && (text.isBlank() || text.codePointCount(0, text.length()) > MAX_TEXT)) {
			throw new BadRequestException("q", "Expected 1 to " + MAX_TEXT + " characters.");
		}
	}

	/** What holds for the rows that are wanted. */
	List<Condition> conditions() {
		List<Condition> conditions = new ArrayList<>();
		if (topic != null) {
			conditions.add(UUID_SHAPE.matcher(topic).matches()
					? new Condition("coalesce(q.topic_id, b.target_id) = :topic", "topic", UUID.fromString(topic))
					: new Condition("t.slug = :topic", "topic", topic));
		}
		if (level != null) {
			conditions.add(new Condition("p.level = :level", "level", level));
		}
		if (kind != null) {
			conditions.add(new Condition("b.kind = :kind", "kind", kind.code()));
		}
		if (type != null) {
			conditions.add(new Condition("b.target_type = :type", "type", type.code()));
		}
		if (text != null) {
			conditions.add(new Condition(HOLDS_TEXT, "text", text.strip()));
		}
		return conditions;
	}

	private static void requireClean(String parameter, @Nullable String value, String expected) {
		if (value != null && !CleanText.isClean(value)) {
			throw new BadRequestException(parameter, expected);
		}
	}

	/** A condition in SQL, with the one value that it names. */
	record Condition(String sql, String name, Object value) {
	}
}
