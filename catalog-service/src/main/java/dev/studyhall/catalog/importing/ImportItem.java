package dev.studyhall.catalog.importing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of one question of an import. Something of a question that was taken in
 * without it, such as a reference, is an item of its own, rejected with its reason.
 *
 * @param topic slug of the topic as the file has it; null for what was rejected
 * @param line at which the question begins, counted from 1; null for a question that the
 * import retired, which the file does not name
 * @param externalId by which imports know the question; null for what was rejected
 * @param questionId null for what was rejected
 * @param title the one that the question has now; of what was rejected the one in the
 * file, where that is known
 * @param outcome created, updated, unchanged, retired or rejected
 * @param reason why it was rejected; null for everything else
 */
record ImportItem(@Nullable String topic, String file, @Nullable Integer line, @Nullable String externalId,
		@Nullable UUID questionId, @Nullable String title, String outcome, @Nullable String reason) {
}
