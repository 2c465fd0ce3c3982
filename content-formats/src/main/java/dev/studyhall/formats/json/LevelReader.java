package dev.studyhall.formats.json;

import java.util.Map;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;

/**
 * Reads a level of a topic. Its fields come in any order, its questions before its name
 * too.
 */
final class LevelReader {

	private static final Shape<LevelReader> SHAPE = new Shape<>(Map.of("code",
			(reader, input) -> reader.code = input.words(), "title", (reader, input) -> reader.title = input.words(),
			"description", (reader, input) -> reader.description = Texts.canonical(input.words()), "questions",
			LevelReader::readQuestions));

	private final LevelsDraft levels;

	private final Mistakes mistakes;

	private String code = "";

	private String title = "";

	private String description = "";

	private LevelReader(LevelsDraft levels, Mistakes mistakes) {
		this.levels = levels;
		this.mistakes = mistakes;
	}

	/** Reads one; what is wrong with its parts is noted. */
	static void read(JsonInput input, LevelsDraft levels, Mistakes mistakes) throws BadValue {
		int line = input.line();
		LevelReader reader = new LevelReader(levels, mistakes);
		levels.enterUnnamed(line);
		try {
			SHAPE.read(reader, input, (_, fault) -> mistakes.add(fault.line(), reader.title, fault.reason()));
		}
		finally {
			levels.nameEntered(reader.name(line), reader.description(line));
		}
	}

	private static void readQuestions(LevelReader reader, JsonInput input) throws BadValue {
		input.forEach(reader::readQuestion, (fault) -> reader.levels.reject(fault.line(), null, fault.reason()));
	}

	private void readQuestion(JsonInput input) {
		int line = input.line();
		QuestionDraft draft = new QuestionDraft();
		try {
			QuestionDraft.SHAPE.read(draft, input);
			levels.add(draft.build(), line);
		}
		catch (BadValue fault) {
			levels.reject(fault.line(), draft.title(), fault.reason());
		}
	}

	private LevelName name(int line) {
		if (!isUsable(title, ContentLimits.TITLE) || !isUsable(code, ContentLimits.ID)) {
			mistakes.add(line, title, "A level whose code or title is too long or not printable;"
					+ " at most %d and %d characters were expected".formatted(ContentLimits.ID, ContentLimits.TITLE));
			return LevelName.GENERAL;
		}
		if (code.isBlank()) {
			return LevelName.of(title);
		}
		return LevelName.of(code, title.isBlank() ? LevelName.of(code).title() : title);
	}

	private String description(int line) {
		if (description.length() <= ContentLimits.TEXT && Characters.areStorableLines(description)) {
			return description;
		}
		mistakes.add(line, title, "A description that is too long or not printable; at most %d characters were expected"
			.formatted(ContentLimits.TEXT));
		return "";
	}

	private static boolean isUsable(String text, int length) {
		return text.length() <= length && Characters.areStorable(text);
	}

}
