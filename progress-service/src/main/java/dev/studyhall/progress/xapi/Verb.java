package dev.studyhall.progress.xapi;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What learners do. */
enum Verb {

	/** A question was worked on and rated. */
	ANSWERED("http://adlnet.gov/expapi/verbs/answered"),

	/** A question was looked at and skipped. */
	ATTEMPTED("http://adlnet.gov/expapi/verbs/attempted"),

	/** All questions of a topic were answered. */
	COMPLETED("http://adlnet.gov/expapi/verbs/completed"),

	/** A question or a topic was marked. */
	BOOKMARKED("http://id.tincanapi.com/verb/bookmarked"),

	/** A statement holds no more: its rating was taken back. */
	VOIDED("http://adlnet.gov/expapi/verbs/voided");

	private final String id;

	Verb(String id) {
		this.id = id;
	}

	/** What it is called everywhere. */
	String id() {
		return id;
	}

	/** What it is called here, in rows and in English. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Verb ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

	static Optional<Verb> ofId(String id) {
		return Stream.of(values()).filter((verb) -> verb.id.equals(id)).findFirst();
	}

}
