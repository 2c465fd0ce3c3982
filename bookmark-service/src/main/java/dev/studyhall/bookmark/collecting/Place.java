package dev.studyhall.bookmark.collecting;

import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Where in a collection an item is to stand. */
sealed interface Place {

	/** Where it is, or at the end if it is new. */
	record Anywhere() implements Place {
	}

	/** Before all others. */
	record First() implements Place {
	}

	/** Right behind that item. */
	record After(Target target) implements Place {
	}

	/** The shape of an item in {@code after}. */
	Pattern ITEM = Pattern.compile(Arrays.stream(Target.Type.values())
		.map(Target.Type::code)
		.collect(Collectors.joining("|", "(", ")/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})")));

	/**
	 * Reads the query parameter {@code after}: nothing for the first place, an item as
	 * {@code question/<id>} or {@code topic/<id>}; without it anywhere.
	 * @throws BadRequestException if it is none of these
	 */
	static Place of(@Nullable String after) {
		if (after == null) {
			return new Anywhere();
		}
		if (after.isEmpty()) {
			return new First();
		}
		Matcher item = ITEM.matcher(after);
		if (!item.matches()) {
			throw notAnItem();
		}
		return new After(new Target(Target.Type.of(item.group(1)), UUID.fromString(item.group(2))));
	}

	/** The place itself, if it is one among those items. */
	default Place requireAmong(Ordering items) {
		if (this instanceof After after && !items.holds(after.target())) {
			throw notAnItem();
		}
		return this;
	}

	private static BadRequestException notAnItem() {
		return new BadRequestException("after",
				"Expected an item of the collection as question/{id} or topic/{id}, or nothing for the first place.");
	}

}
