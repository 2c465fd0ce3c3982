package dev.studyhall.formats.assembly;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.TopicContent;

/**
 * Topic and level as Moodle's question bank has them: a path whose last part is the
 * level, {@code $course$/top/Sets/Basics}. A slash within a part is doubled. An id of our
 * own beside it, {@code sets/basics}, keeps the topic's slug and the level's code.
 *
 * @param topic title; empty if the path does not tell one
 * @param slug empty if the id does not tell one
 */
public record CategoryPath(String topic, String slug, LevelName level) {

	/** Of questions above which no category stands. */
	public static final CategoryPath NONE = new CategoryPath("", "", LevelName.GENERAL);

	private static final String ROOT = "$course$/top/";

	/** Reads a path; parts that name no more than a place in a course are passed over. */
	public static CategoryPath read(String path, String id) {
		List<String> parts = withoutPlace(split(path));
		if (parts.isEmpty()) {
			return NONE;
		}
		int last = parts.size() - 1;
		int slash = id.indexOf('/');
		String slug = (slash > 0) ? id.substring(0, slash) : "";
		if (last > 0 && Slugs.isSlug(slug) && slash + 1 < id.length() && id.length() - slash <= ContentLimits.ID) {
			return new CategoryPath(join(parts, last), slug, LevelName.of(id.substring(slash + 1), parts.get(last)));
		}
		if (last == 0) {
			return new CategoryPath(cut(parts.getFirst()), "", LevelName.GENERAL);
		}
		return new CategoryPath(join(parts, last), "", LevelName.of(parts.get(last)));
	}

	/** The path that {@link #read} takes. */
	public static String write(TopicContent topic, LevelContent level) {
		return ROOT + part(topic.title()) + "/" + part(level.title());
	}

	/** Slashes are doubled, and kept off those that divide by a space. */
	private static String part(String title) {
		String doubled = title.strip().replace("/", "//");
		return (doubled.startsWith("/") ? " " : "") + doubled + (doubled.endsWith("/") ? " " : "");
	}

	/** The id that {@link #read} takes. */
	public static String id(TopicContent topic, LevelContent level) {
		return topic.slug() + "/" + level.code();
	}

	boolean isOfSameTopic(CategoryPath other) {
		return topic.equals(other.topic) && slug.equals(other.slug);
	}

	private static String join(List<String> parts, int last) {
		return cut(String.join(" / ", parts.subList(0, last)));
	}

	private static String cut(String title) {
		return (title.length() <= ContentLimits.TITLE) ? title : Mistakes.shorten(title);
	}

	/** Without the course or system at its beginning, and the root of its categories. */
	private static List<String> withoutPlace(List<String> parts) {
		int from = (parts.getFirst().startsWith("$") && parts.getFirst().endsWith("$")) ? 1 : 0;
		boolean top = from < parts.size() && parts.get(from).equals("top");
		return parts.subList(top ? from + 1 : from, parts.size()).stream().filter((part) -> !part.isEmpty()).toList();
	}

	/** Single slashes divide; doubled ones are text. */
	private static List<String> split(String path) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		for (int i = 0; i < path.length(); i++) {
			if (path.charAt(i) != '/') {
				part.append(path.charAt(i));
			}
			else if (path.startsWith("/", i + 1)) {
				part.append('/');
				i++;
			}
			else {
				parts.add(clean(part));
				part.setLength(0);
			}
		}
		parts.add(clean(part));
		return parts;
	}

	private static String clean(CharSequence part) {
		return cut(Characters.toStorable(part.toString().strip()));
	}

}
