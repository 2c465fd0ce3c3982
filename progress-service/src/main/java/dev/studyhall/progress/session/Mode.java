package dev.studyhall.progress.session;

import java.time.Duration;
import java.util.Locale;

/** What a session is for. */
enum Mode {

	/** What is not known of a topic, in order of difficulty. */
	STUDY,
	/** What is due, the longest due first. */
	REVIEW,
	/** A sample of a topic over all its levels, by the clock, scored at the end. */
	MOCK;

	/** How long a session without a clock counts what is answered. */
	static final Duration LONGEST = Duration.ofHours(24);

	/** The word for it in requests, answers and rows. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
