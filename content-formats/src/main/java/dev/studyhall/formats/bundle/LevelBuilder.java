package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;

import java.util.ArrayList;
import java.util.List;

/** A level while its questions are read. */
final class LevelBuilder {

	private final String code;

	private final String title;

	private final String description;

	private final int line;

	private final List<QuestionContent> questions = new ArrayList<>();

	private boolean kept;

	LevelBuilder(String code, String title, String description, int line) {
		this.code = code;
		this.title = title;
		this.description = description;
		this.line = line;
	}

	String title() {
		return title;
	}

	int line() {
		return line;
	}

	void add(QuestionContent question) {
		questions.add(question);
	}

	/**
	 * Notes that a question stands in this level, be it good or not, or that it need not.
	 */
	void keep() {
		kept = true;
	}

	boolean isEmpty() {
		return !kept;
	}

	LevelContent build() {
		return new LevelContent(code, title, description, questions);
	}

}
