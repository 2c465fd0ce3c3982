package dev.studyhall.formats.content;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Tags form a tree by their names: {@code databases/postgresql} stands below
 * {@code databases}. Each part is a slug.
 */
public final class Tags {

	/** What a tag looks like, in words. */
	public static final String SHAPE = "lower-case letters, digits and hyphens were expected, at most "
			+ ContentLimits.TAG + ", with / between a tag and its parent";

	private static final int DEPTH = 5;

	private Tags() {
	}

	/** Whether it is a path of at most five slugs and not too long. */
	public static boolean isTag(String text) {
		String[] parts = text.split("/", -1);
		return text.length() <= ContentLimits.TAG && parts.length <= DEPTH
				&& Arrays.stream(parts).allMatch(Slugs::isSlug);
	}

	/** The tag for a name as other systems have it: {@code Data Bases/SQL}. */
	public static String of(String name) {
		String path = Arrays.stream(name.split("/"))
			.filter((part) -> !part.isBlank())
			.limit(DEPTH)
			.map(Slugs::of)
			.collect(Collectors.joining("/"));
		return (path.length() <= ContentLimits.TAG && !path.isEmpty()) ? path : Slugs.of(name);
	}

}
