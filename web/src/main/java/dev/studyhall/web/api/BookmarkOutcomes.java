package dev.studyhall.web.api;

import java.util.List;

/** What came of many changes, each in its place. */
public record BookmarkOutcomes(List<Outcome> items) {

	/** How many came out as one of these. */
	public int count(String... outcomes) {
		return (int) this.items.stream().filter((each) -> List.of(outcomes).contains(each.outcome())).count();
	}

	/** What came of one. */
	public record Outcome(String targetType, String targetId, String outcome) {
	}

}
