package dev.studyhall.catalog.bundle;

import java.util.ArrayList;
import java.util.List;

/** A level while its questions are read. */
final class LevelBuilder {

	private final String code;

	private final String title;

	private final String description;

	private final int line;

	private final List<BundleQuestion> questions = new ArrayList<>();

	private boolean named;

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

	void add(BundleQuestion question) {
		questions.add(question);
	}

	/** Notes that a question stands in this level, be it good or not. */
	void meetQuestion() {
		named = true;
	}

	boolean isEmpty() {
		return !named;
	}

	BundleLevel build() {
		return new BundleLevel(code, title, description, questions);
	}

}
