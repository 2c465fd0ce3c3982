package dev.studyhall.web.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A published question, whole. */
public record Question(String id, int version, String slug, String title, String level, String levelTitle, int number,
		TopicLink topic, String interactionType, RenderedText prompt, List<Option> options, RenderedText answer,
		List<RenderedText> keyPoints, List<Reference> references, List<String> tags, @Nullable Integer estimatedMinutes,
		@Nullable String licence, @Nullable String source, @Nullable String attribution, @Nullable Link previous,
		@Nullable Link next, Instant updatedAt) {

	/** Whether options are chosen from. */
	public boolean choice() {
		return !this.options.isEmpty();
	}

	/** Whether more than one option may be chosen. */
	public boolean multiple() {
		return "multiple-choice".equals(this.interactionType);
	}

	/** An option of a choice. */
	public record Option(RenderedText text, boolean correct, RenderedText feedback) {
	}

	/** Where to read more. The address is as its author typed it. */
	public record Reference(String title, String url) {
	}

	/** The topic that the question is in. */
	public record TopicLink(String id, String slug, String title) {
	}

	/** A neighbour in order of difficulty. */
	public record Link(String id, String slug, String title) {
	}

}
