package dev.studyhall.progress.xapi;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the specification has it.
 *
 * @param timestamp when it happened, by the learner's clock
 * @param stored when the platform accepted it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Statement(UUID id, Agent actor, VerbView verb, Activity object, @Nullable Result result,
		@Nullable Context context, Instant timestamp, Instant stored, Agent authority, String version) {

	static final String VERSION = "1.0.3";

	/** Somebody, or the platform itself, by an account. */
	record Agent(String objectType, Account account) {

		Agent(Account account) {
			this("Agent", account);
		}

	}

	/** A name that means something at that home page. */
	record Account(String homePage, String name) {
	}

	/** What was done. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record VerbView(String id, @Nullable Map<String, String> display) {
	}

	/**
	 * What it was done with; also a reference to a statement, which has no definition.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Activity(String objectType, String id, @Nullable Definition definition) {
	}

	/** The kind of an activity. */
	record Definition(String type) {
	}

	/**
	 * What came of it.
	 *
	 * @param duration as ISO 8601
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Result(@Nullable Boolean success, @Nullable Boolean completion, @Nullable String duration,
			@Nullable Map<String, Object> extensions) {
	}

	/**
	 * Under what circumstances.
	 *
	 * @param revision the question's version
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Context(@Nullable String revision, String platform, @Nullable Map<String, Object> extensions) {
	}
}
