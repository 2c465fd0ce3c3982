package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.assembly.InteractionTypes;
import org.jspecify.annotations.Nullable;

/** A question of the platform's own format while it is read. */
final class QuestionDraft {

	static final Shape<QuestionDraft> SHAPE = new Shape<>(
			Map.ofEntries(Map.entry("externalId", (draft, input) -> draft.externalId = input.words()),
					Map.entry("title", (draft, input) -> draft.title = input.words()),
					Map.entry("type", QuestionDraft::readType),
					Map.entry("prompt", (draft, input) -> draft.prompt = input.words()),
					Map.entry("answer", (draft, input) -> draft.answer = input.words()),
					Map.entry("keyPoints", (draft, input) -> draft.keyPoints = input.texts(ContentLimits.KEY_POINTS)),
					Map.entry("options", QuestionDraft::readOptions),
					Map.entry("tags", (draft, input) -> draft.tags = input.texts(ContentLimits.TAGS)),
					Map.entry("estimatedMinutes", (draft, input) -> draft.minutes = input.number()),
					Map.entry("references", QuestionDraft::readReferences),
					Map.entry("licence", (draft, input) -> draft.licence = input.text()),
					Map.entry("source", (draft, input) -> draft.source = input.text()),
					Map.entry("attribution", (draft, input) -> draft.attribution = input.text())));

	private String externalId = "";

	private String title = "";

	private @Nullable InteractionType type;

	private String prompt = "";

	private String answer = "";

	private List<String> keyPoints = List.of();

	private final List<Option> options = new ArrayList<>();

	private List<String> tags = List.of();

	private @Nullable Integer minutes;

	private final List<Reference> references = new ArrayList<>();

	private @Nullable String licence;

	private @Nullable String source;

	private @Nullable String attribution;

	/** An option while it is read. */
	private static final class OptionDraft {

		private static final Shape<OptionDraft> SHAPE = new Shape<>(Map.of("text",
				(draft, input) -> draft.text = input.words(), "correct", (draft, input) -> draft.correct = input.flag(),
				"feedback", (draft, input) -> draft.feedback = input.words()));

		private String text = "";

		private boolean correct;

		private String feedback = "";

	}

	/** A reference while it is read. */
	private static final class ReferenceDraft {

		private static final Shape<ReferenceDraft> SHAPE = new Shape<>(Map.of("title",
				(draft, input) -> draft.title = input.words(), "url", (draft, input) -> draft.url = input.words()));

		private String title = "";

		private String url = "";

	}

	String title() {
		return title;
	}

	QuestionContent build() {
		return new QuestionContent(externalId, title, (type != null) ? type : InteractionTypes.of(options),
				Texts.canonical(prompt), Texts.canonical(answer), keyPoints, options, tags, minutes, references,
				new Rights(licence, source, attribution));
	}

	private static void readType(QuestionDraft draft, JsonInput input) throws BadValue {
		String code = input.text();
		try {
			draft.type = (code != null) ? InteractionType.of(code) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new BadValue(input.line(),
					"The type “%s”; open, single-choice or multiple-choice was expected".formatted(code));
		}
	}

	private static void readOptions(QuestionDraft draft, JsonInput input) throws BadValue {
		input.forEach(ContentLimits.OPTIONS, (each) -> {
			OptionDraft option = new OptionDraft();
			OptionDraft.SHAPE.read(option, each);
			draft.options
				.add(new Option(Texts.canonical(option.text), option.correct, Texts.canonical(option.feedback)));
		});
	}

	private static void readReferences(QuestionDraft draft, JsonInput input) throws BadValue {
		input.forEach(ContentLimits.REFERENCES, (each) -> {
			ReferenceDraft reference = new ReferenceDraft();
			ReferenceDraft.SHAPE.read(reference, each);
			draft.references.add(new Reference(reference.title, reference.url));
		});
	}

}
