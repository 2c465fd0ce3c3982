package dev.studyhall.bookmark.marking;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.studyhall.kit.json.CleanText;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Which bookmarks to list.
 *
 * @param kind only of that kind; null for all
 * @param topic only on that topic and its questions, a slug or an id; null for all
 */
record Filter(@Nullable Kind kind, @Nullable String topic) {

	private static final Pattern UUID_SHAPE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final UUID NO_TOPIC = new UUID(0, 0);

	/** Throws {@link BadRequestException} for a topic that no text column could hold. */
	Filter {
		if (topic != null && !CleanText.isClean(topic)) {
			throw new BadRequestException("topic", "Expected a topic's slug or id.");
		}
	}

	String[] kinds() {
		Kind[] kinds = (kind != null) ? new Kind[] { kind } : Kind.values();
		return Arrays.stream(kinds).map(Kind::code).toArray(String[]::new);
	}

	boolean everyTopic() {
		return topic == null;
	}

	/** The topic's id; one that no topic has, if the topic is named by its slug. */
	UUID topicId() {
		return (topic != null && UUID_SHAPE.matcher(topic).matches()) ? UUID.fromString(topic) : NO_TOPIC;
	}

	/** The topic's slug; empty if there is none. */
	String topicSlug() {
		return (topic != null) ? topic : "";
	}
}
