package dev.studyhall.formats.list;

import dev.studyhall.formats.content.Slugs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives the questions of one topic their ids, in the order of the file. */
final class Ids {

	private final Set<String> taken = new HashSet<>();

	/** How many candidates for a slug are known to be taken. */
	private final Map<String, Integer> known = new HashMap<>();

	/** The title's slug, with a number if a question before has it. */
	String next(String title) {
		String slug = Slugs.of(title);
		int skipped = known.getOrDefault(slug, 0);
		int[] tried = { 0 };
		String id = Slugs.unique(slug, (candidate) -> tried[0]++ < skipped || taken.contains(candidate));
		known.put(slug, tried[0]);
		taken.add(id);
		return id;
	}

	int count() {
		return taken.size();
	}

}
