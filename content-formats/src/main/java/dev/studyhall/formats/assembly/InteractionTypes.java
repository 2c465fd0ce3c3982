package dev.studyhall.formats.assembly;

import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;

/** What kind of question it is where a file does not say it. */
public final class InteractionTypes {

	private InteractionTypes() {
	}

	/** Open without options; a single choice if one of them is right. */
	public static InteractionType of(List<Option> options) {
		if (options.isEmpty()) {
			return InteractionType.OPEN;
		}
		return (options.stream().filter(Option::correct).count() == 1) ? InteractionType.SINGLE_CHOICE
				: InteractionType.MULTIPLE_CHOICE;
	}

}
