package dev.studyhall.formats.assembly;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;

/** A level's head and what it holds so far. */
final class LevelDraft {

	private final int line;

	private final List<QuestionContent> questions = new ArrayList<>();

	private LevelName name = LevelName.GENERAL;

	private String description = "";

	LevelDraft(int line) {
		this.line = line;
	}

	/** At which it begins. */
	int line() {
		return line;
	}

	LevelName name() {
		return name;
	}

	void describe(LevelName called, String text) {
		name = called;
		description = text;
	}

	void add(QuestionContent question) {
		questions.add(question);
	}

	/** Takes the questions of another. */
	void addAll(LevelDraft other) {
		questions.addAll(other.questions);
	}

	LevelContent build() {
		return new LevelContent(name.code(), name.title(), description, questions);
	}

}
