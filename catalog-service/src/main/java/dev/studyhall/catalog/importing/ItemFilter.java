package dev.studyhall.catalog.importing;

import java.util.List;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.kit.json.CleanText;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which items of an import are wanted.
 *
 * @param outcome what came of them; empty for all
 * @param topic slug of their topic; empty for all, also for what was rejected and has
 * none
 */
record ItemFilter(String outcome, String topic) {

	static final String REJECTED = "rejected";

	private static final List<String> OUTCOMES = List.of("", "created", "updated", "unchanged", "retired", REJECTED);

	/**
	 * As a client asks for them.
	 * @throws BadRequestException if there is no such outcome, or no topic can be called
	 * so
	 */
	static ItemFilter of(@Nullable String outcome, @Nullable String topic) {
		ItemFilter filter = new ItemFilter((outcome != null) ? outcome : "", (topic != null) ? topic : "");
		if (!OUTCOMES.contains(filter.outcome())) {
			throw new BadRequestException("outcome", "Expected created, updated, unchanged, retired or rejected.");
		}
		if (filter.topic().length() > ContentLimits.ID || !CleanText.isClean(filter.topic())) {
			throw new BadRequestException("topic", "Expected the slug of a topic.");
		}
		return filter;
	}

	/** Whether questions that were taken in, or retired, may be among them. */
	boolean wantsQuestions() {
		return !outcome.equals(REJECTED);
	}

	boolean wantsRejections() {
		return topic.isEmpty() && (outcome.isEmpty() || outcome.equals(REJECTED));
	}

}
