package dev.studyhall.catalog.counts;

/**
 * How often a question was used. Minutes old at most; a moment old as a rule.
 *
 * @param bookmarks learners who have it bookmarked now, or had when they were erased
 * @param attempts attempts ever recorded on it, skipped ones too
 */
record QuestionCounts(long bookmarks, long attempts) {
}
