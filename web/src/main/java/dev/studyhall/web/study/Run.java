package dev.studyhall.web.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is studied, question by question: a session of the service by its id, the
 * questions missed of a topic, or what the plan asks for today.
 *
 * @param kind which of these
 * @param value the session's id or the topic's slug
 */
record Run(Kind kind, String value) {

	/** As it stands in an address. */
	static final String PATTERN = "{run:[0-9a-f]{8}-[0-9a-f-]{27}|missed\\..+|today}";

	private static final Pattern MISSED = Pattern.compile("missed\\.(.+)");

	enum Kind {

		SESSION, MISSED, TODAY

	}

	static Run of(String name) {
		Matcher missed = MISSED.matcher(name);
		if (missed.matches()) {
			return new Run(Kind.MISSED, missed.group(1));
		}
		return "today".equals(name) ? new Run(Kind.TODAY, "") : new Run(Kind.SESSION, name);
	}

	/** Its name in an address. */
	public String name() {
		return switch (this.kind) {
			case SESSION -> this.value;
			case MISSED -> "missed." + this.value;
			case TODAY -> "today";
		};
	}

	/**
	 * Behind which question it goes on once this one was answered: a session and a plan
	 * know by themselves what is answered.
	 */
	String afterAnswer(String question, String after) {
		return (this.kind == Kind.MISSED) ? question : after;
	}

	/** The same once it was skipped: only a session knows that by itself. */
	String afterSkip(String question, String after) {
		return (this.kind == Kind.SESSION) ? after : question;
	}

}
