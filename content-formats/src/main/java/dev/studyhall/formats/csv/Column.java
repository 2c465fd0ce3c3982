package dev.studyhall.formats.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a table, with the names by which others call them. */
enum Column {

	TOPIC("topic_slug"), TOPIC_TITLE("topic_name"), LANGUAGE("lang"), TOPIC_LICENCE("topic_license"), TOPIC_SOURCE,
	TOPIC_ATTRIBUTION,
	LEVEL("level_title", "difficulty", "difficulty_level", "expertise", "section", "schwierigkeit", "niveau",
			"dificultad", "dificuldade", "сложность"),
	LEVEL_CODE, EXTERNAL_ID("id", "external", "identifier", "guid", "question_id"), TITLE("name", "heading"),
	TYPE("question_type", "kind"),
	PROMPT("question", "text", "front", "question_text", "question_stem", "stem", "q", "term", "questions", "frage",
			"pregunta", "pergunta", "domanda", "вопрос"),
	ANSWER("back", "solution", "a", "definition", "antwort", "reponse", "respuesta", "resposta", "risposta", "ответ"),
	KEY_POINTS("key_point", "good_to_hear"),
	TAGS("tag", "category", "categories", "topics", "subject", "domain", "kategorie", "categorie", "categoria",
			"категория"),
	MINUTES("estimated_minutes", "time"), REFERENCES("reference", "links", "link"), LICENCE("license"),
	SOURCE("origin"), ATTRIBUTION("author", "authors", "credit"),
	CORRECT("correct_options", "right", "correct_answer", "correct_option", "correct_answers", "answer_key", "key",
			"correct_choice", "correct_index", "correct_option_id", "correct_option_ids", "correct_ans",
			"correct_answer_index", "correct_letter", "right_answer", "right_option", "correctanswer", "correctoption",
			"answer_index", "richtig", "richtige_antwort", "loesung", "losung"),
	/** What is said about the right answer, beside it; never written. */
	EXPLANATION("rationale", "answer_explanation", "feedback", "justification", "explain", "erklarung", "erklaerung",
			"explication", "explicacion", "explicacao", "spiegazione", "пояснение");

	private static final Map<String, Column> NAMES = names();

	/** Characters of a name that are looked at. */
	private static final int LONGEST = 300;

	private final List<String> synonyms;

	Column(String... synonyms) {
		this.synonyms = List.of(synonyms);
	}

	/** Those that the writer has. */
	static List<Column> written() {
		return Arrays.stream(values()).filter((column) -> column != EXPLANATION).toList();
	}

	/** As the writer calls it. */
	String title() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The column of that name; empty if the name means nothing here. */
	static Optional<Column> find(String name) {
		return Optional.ofNullable(NAMES.get(normalise(name)))
			.or(() -> Optional.ofNullable(NAMES.get(normalise(beginning(name)))));
	}

	/**
	 * Lower case without accents and with single underscores: {@code Level Title} is
	 * {@code level_title}, {@code optionA} is {@code option_a}, and {@code Answer(s)} is
	 * {@code answers}.
	 */
	static String normalise(String name) {
		StringBuilder normal = new StringBuilder();
		char before = ' ';
		for (char character : Normalizer.normalize(name.strip(), Normalizer.Form.NFD).toCharArray()) {
			boolean gap = " -_.".indexOf(character) >= 0
					|| (Character.isUpperCase(character) && Character.isLowerCase(before));
			if (gap && !normal.isEmpty() && normal.charAt(normal.length() - 1) != '_') {
				normal.append('_');
			}
			if (Character.isLetterOrDigit(character)) {
				normal.append(Character.toLowerCase(character));
			}
			before = character;
		}
		return Normalizer.normalize(normal, Normalizer.Form.NFC).replaceFirst("_+$", "");
	}

	/**
	 * What stands before an explanation in the name: {@code Question - max 120 signs}.
	 */
	static String beginning(String name) {
		String start = name.strip();
		String[] parts = start.substring(0, Math.min(start.length(), LONGEST))
			.split("\\s+[-–—]\\s+|\\s*[(\\[]|\\s*:", 2);
		return parts[0];
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
