package dev.studyhall.formats.content;

import java.util.Locale;

/** How a learner answers a question. The words are those of QTI. */
public enum InteractionType {

	/** In one's own head, held against a worked answer. */
	OPEN,
	/** By choosing the one right option. */
	SINGLE_CHOICE,
	/** By choosing all right options. */
	MULTIPLE_CHOICE;

	/** As rows, events and documents have it: {@code open}, {@code single-choice}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The type with that code.
	 * @throws IllegalArgumentException if there is none
	 */
	public static InteractionType of(String code) {
		return switch (code) {
			case "open" -> OPEN;
			case "single-choice" -> SINGLE_CHOICE;
			case "multiple-choice" -> MULTIPLE_CHOICE;
			default -> throw new IllegalArgumentException("No interaction type: " + code);
		};
	}

	/** Whether there are options. */
	public boolean isChoice() {
		return this != OPEN;
	}

}
