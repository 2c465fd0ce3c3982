package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.rendering.PlainText;

import org.commonmark.node.Paragraph;

/**
 * The line of a question that says how hard it is: “Level: hard”, “**Difficulty:** easy”.
 */
final class DifficultyLine {

	/** Longest line that is looked at. */
	private static final int LENGTH = 60;

	/** Longest text that is looked at; a longer one is too long for an answer. */
	private static final int TEXT = 4 * ContentLimits.TEXT;

	private static final List<String> NAMES = List.of("level", "difficulty", "difficulty level", "complexity",
			"schwierigkeit", "dificultad", "dificuldade", "niveau", "nivel", "nível", "сложность", "уровень", "难度",
			"難易度");

	private DifficultyLine() {
	}

	/**
	 * The question in a section of that difficulty, without the line; as it is if there
	 * is no such line at the beginning or the end of its text.
	 */
	static RawQuestion read(RawQuestion raw) {
		String text = raw.body().strip();
		boolean may = mayBe(text.substring(0, Math.max(0, text.indexOf('\n'))))
				|| mayBe(text.substring(text.lastIndexOf('\n') + 1));
		try {
			return (may && text.length() <= TEXT) ? take(raw) : raw;
		}
		catch (StackOverflowError ex) {
			return raw;
		}
	}

	private static RawQuestion take(RawQuestion raw) {
		Parts parts = Parts.of(raw.body());
		int last = parts.size() - 1;
		for (int index : (last > 0) ? List.of(0, last) : List.<Integer>of()) {
			Optional<String> difficulty = difficulty(parts, index);
			if (difficulty.isPresent()) {
				return in(raw, difficulty.get(), (index == 0) ? parts.slice(1, parts.size()) : parts.slice(0, last));
			}
		}
		return raw;
	}

	/** Whether a line could be such a one: a look that costs little. */
	private static boolean mayBe(String line) {
		return line.length() <= LENGTH && line.indexOf(':') > 0;
	}

	/** What a paragraph of one line says; empty if it says no difficulty. */
	private static Optional<String> difficulty(Parts parts, int index) {
		if (!(parts.blocks().get(index) instanceof Paragraph) || parts.firstLines(index).size() > 1
				|| parts.firstLine(index).length() > LENGTH) {
			return Optional.empty();
		}
		String words = HeadlineMarker.withoutOrnaments(PlainText.ofLine(Markup.withoutTags(parts.firstLine(index))));
		int colon = words.indexOf(':');
		return (colon > 0 && NAMES.contains(String.join(" ", Vocabulary.words(words.substring(0, colon)))))
				? Optional.of(HeadlineMarker.withoutOrnaments(words.substring(colon + 1)).strip())
					.filter((value) -> Difficulty.of(value).isPresent())
				: Optional.empty();
	}

	private static RawQuestion in(RawQuestion raw, String difficulty, String body) {
		List<String> sections = new ArrayList<>(raw.sections());
		if (sections.stream().noneMatch((section) -> Difficulty.of(section).equals(Difficulty.of(difficulty)))) {
			sections.add(difficulty);
		}
		return raw.in(List.copyOf(sections), body);
	}

}
