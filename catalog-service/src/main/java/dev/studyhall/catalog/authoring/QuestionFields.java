package dev.studyhall.catalog.authoring;

import java.util.List;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a question says, as authors send and get it; texts are Markdown.
 *
 * @param id the name by which imports find it again, unique within the topic; made of the
 * title if none is given
 * @param title plain text, up to 300 characters
 * @param type open, single-choice or multiple-choice; open unless said otherwise
 * @param prompt what is to be read besides the title before one answers
 * @param answer the worked answer, or what explains the right choice
 * @param keyPoints one line each
 * @param options of a choice, in order
 * @param tags such as databases/postgresql
 * @param minutes estimated time
 */
public record QuestionFields(@Nullable String id, @Nullable String title, @Nullable String type,
		@Nullable String prompt, @Nullable String answer, @Nullable List<String> keyPoints,
		@Nullable List<OptionFields> options, @Nullable List<String> tags, @Nullable Integer minutes,
		@Nullable List<ReferenceFields> references, @Nullable String licence, @Nullable String source,
		@Nullable String attribution) {

	/**
	 * One of the answers to choose from.
	 *
	 * @param feedback shown to those who chose it
	 */
	public record OptionFields(@Nullable String text, boolean correct, @Nullable String feedback) {
	}

	/**
	 * A page on which the answer rests.
	 *
	 * @param url absolute, http or https
	 */
	public record ReferenceFields(@Nullable String title, @Nullable String url) {
	}

	/**
	 * The content.
	 * @param externalId the id if the fields have none
	 * @throws BadRequestException if it breaks a rule
	 */
	QuestionContent toContent(String externalId) {
		QuestionContent content = new QuestionContent((id != null) ? id : externalId, text(title).strip(), toType(),
				Texts.canonical(text(prompt)), Texts.canonical(text(answer)), list(keyPoints),
				list(options).stream().map(QuestionFields::toOption).toList(), list(tags), minutes,
				list(references).stream()
					.map((reference) -> new Reference(text(reference.title()), text(reference.url())))
					.toList(),
				new Rights(licence, source, attribution));
		QuestionRules.findFault(content).ifPresent((fault) -> {
			throw new BadRequestException("content", fault + ".");
		});
		return content;
	}

	/** As authors get it. */
	public static QuestionFields of(QuestionContent content) {
		return new QuestionFields(content.externalId(), content.title(), content.type().code(), content.prompt(),
				content.answer(), content.keyPoints(),
				content.options()
					.stream()
					.map((option) -> new OptionFields(option.text(), option.correct(), option.feedback()))
					.toList(),
				content.tags(), content.minutes(),
				content.references()
					.stream()
					.map((reference) -> new ReferenceFields(reference.title(), reference.url()))
					.toList(),
				content.rights().licence(), content.rights().source(), content.rights().attribution());
	}

	/** The title without blanks around it; empty if there is none. */
	String plainTitle() {
		return text(title).strip();
	}

	private InteractionType toType() {
		if (type == null) {
			return InteractionType.OPEN;
		}
		for (InteractionType known : InteractionType.values()) {
			if (known.code().equals(type)) {
				return known;
			}
		}
		throw new BadRequestException("content.type", "Expected open, single-choice or multiple-choice.");
	}

	private static Option toOption(OptionFields option) {
		return new Option(Texts.canonical(text(option.text())), option.correct(),
				Texts.canonical(text(option.feedback())));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static <T> List<T> list(@Nullable List<T> values) {
		return (values != null) ? values : List.of();
	}

}
