package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.rendering.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * A question with its worked answer.
 *
 * @param version counts the changes of what the question says; an attempt names it
 * @param level code of the level in which it stands
 * @param number its place within the level, from 1
 * @param interactionType open, single-choice or multiple-choice
 * @param prompt what is to be read besides the title before one answers; may be empty
 * @param options to choose from; empty for an open question
 * @param answer the worked answer, or what explains the right choice
 * @param licence the question's own, else the topic's; so are source and attribution
 * @param estimatedMinutes how long reading takes, as the author reckons
 * @param previous the question before it in the topic, across levels
 * @param next the question after it in the topic, across levels
 * @param updatedAt when this version was published
 */
public record QuestionPage(UUID id, int version, String slug, String title, String level, String levelTitle, int number,
		TopicLink topic, String interactionType, RenderedText prompt, List<ChoiceOption> options, RenderedText answer,
		List<RenderedText> keyPoints, List<Reference> references, List<String> tags, @Nullable Integer estimatedMinutes,
		@Nullable String licence, @Nullable String source, @Nullable String attribution,
		@Nullable QuestionLink previous, @Nullable QuestionLink next, Instant updatedAt) {

	/** The topic to which a question belongs. */
	public record TopicLink(UUID id, String slug, String title) {
	}

	/**
	 * An option of a choice.
	 *
	 * @param correct whether choosing it is right
	 * @param feedback for those who chose it; may be empty
	 */
	public record ChoiceOption(RenderedText text, boolean correct, RenderedText feedback) {
	}

	/** A neighbour. */
	public record QuestionLink(UUID id, String slug, String title) {
	}

}
