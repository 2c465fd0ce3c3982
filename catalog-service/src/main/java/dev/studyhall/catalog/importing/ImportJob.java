package dev.studyhall.catalog.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.formats.content.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param state queued, running, completed (also when items, or all of them, were
 * rejected) or failed
 * @param format markdown, zip, json, csv, gift or xml
 * @param publish whether readers see what came in, or it stays a draft
 * @param counts of questions
 * @param topics what happened to each topic so far
 * @param rejections what was not taken in, by file and line; the first 1,000
 * @param failure why the job failed
 */
public record ImportJob(UUID id, String state, ImportFormat format, boolean publish, Counts counts,
		List<ImportedTopic> topics, List<Rejection> rejections, @Nullable String failure, Instant createdAt,
		@Nullable Instant startedAt, @Nullable Instant completedAt) {

	/** Whether nothing of it will change any more. */
	boolean over() {
		return state.equals("completed") || state.equals("failed");
	}

	/** The same with what came of it. */
	ImportJob with(List<ImportedTopic> imported, List<Rejection> rejected) {
		return new ImportJob(id, state, format, publish, counts, imported, rejected, failure, createdAt, startedAt,
				completedAt);
	}

	/**
	 * What happened to questions.
	 *
	 * @param created were not there before
	 * @param updated say something new, or came back from retirement
	 * @param unchanged say what they said
	 * @param retired were shown and are no more
	 * @param rejected items, of any kind, that were not taken in
	 */
	public record Counts(int created, int updated, int unchanged, int retired, int rejected) {
	}

	/**
	 * What happened to a topic.
	 *
	 * @param outcome created, updated or unchanged
	 */
	public record ImportedTopic(UUID id, String slug, String file, String outcome) {
	}

}
