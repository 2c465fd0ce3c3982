package dev.studyhall.progress.xapi;

import java.util.Locale;

/** What learners do something with. */
enum ObjectType {

	QUESTION("questions", "http://adlnet.gov/expapi/activities/question"),

	TOPIC("topics", "http://adlnet.gov/expapi/activities/module"),

	/** Another statement, which is no activity. */
	STATEMENT("", "");

	private final String segment;

	private final String activityType;

	ObjectType(String segment, String activityType) {
		this.segment = segment;
		this.activityType = activityType;
	}

	/** Stands before the ids of its activities. */
	String segment() {
		return segment;
	}

	/** The IRI of the kind of activity. */
	String activityType() {
		return activityType;
	}

	/** What it is called in rows and events. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ObjectType ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
