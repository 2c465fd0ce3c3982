package dev.studyhall.formats.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a table, with the names by which others call them. */
enum Column {

	TOPIC("topic_slug"), TOPIC_TITLE("topic_name"), LANGUAGE("lang"), TOPIC_LICENCE("topic_license"), TOPIC_SOURCE,
	TOPIC_ATTRIBUTION, LEVEL("level_title", "difficulty", "difficulty_level", "expertise", "section"), LEVEL_CODE,
	EXTERNAL_ID("id", "external", "identifier", "guid"), TITLE("name", "heading"), TYPE("question_type", "kind"),
	PROMPT("question", "text", "front", "question_text", "question_stem", "stem", "q", "term"),
	ANSWER("back", "solution", "explanation", "rationale", "a", "definition"), KEY_POINTS("key_point", "good_to_hear"),
	TAGS("tag", "category", "categories", "topics"), MINUTES("estimated_minutes", "time"),
	REFERENCES("reference", "links", "link"), LICENCE("license"), SOURCE("origin"),
	ATTRIBUTION("author", "authors", "credit"),
	CORRECT("correct_options", "right", "correct_answer", "correct_option", "correct_answers", "answer_key", "key");

	private static final Map<String, Column> NAMES = names();

	private final List<String> synonyms;

	Column(String... synonyms) {
		this.synonyms = List.of(synonyms);
	}

	/** As the writer calls it. */
	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The column of that name; empty if the name means nothing here. */
	static Optional<Column> find(String name) {
		return Optional.ofNullable(NAMES.get(normalise(name)));
	}

	/**
	 * Lower case with single underscores: {@code Level Title} is {@code level_title}, and
	 * {@code Answer(s)} is {@code answers}.
	 */
	static String normalise(String name) {
		StringBuilder normal = new StringBuilder();
		for (char character : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
			boolean gap = character == ' ' || character == '-' || character == '_';
			if (!gap && character != '(' && character != ')') {
				normal.append(character);
			}
			else if (gap && !normal.isEmpty() && normal.charAt(normal.length() - 1) != '_') {
				normal.append('_');
			}
		}
		return normal.toString();
	}

	private static Map<String, Column> names() {
		Map<String, Column> names = new HashMap<>();
		Arrays.stream(values()).forEach((column) -> {
			names.put(column.title(), column);
			column.synonyms.forEach((synonym) -> names.put(synonym, column));
		});
		return Map.copyOf(names);
	}

}
