package dev.studyhall.formats.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Texts;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.ReferenceLine;
import dev.studyhall.formats.assembly.TitledText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A question as other collections keep it, while it is read. */
final class ForeignQuestion {

	static final Map<String, Shape.Field<ForeignQuestion>> FIELDS = Map.ofEntries(
			Map.entry("name", (draft, input) -> draft.name = input.words()),
			Map.entry("id",
					(draft, input) -> draft.name = input.isAt(JsonToken.VALUE_NUMBER_INT)
							? String.valueOf(input.number()) : input.words()),
			Map.entry("question", (draft, input) -> draft.question = input.text()),
			Map.entry("prompt", (draft, input) -> draft.prompt = input.words()),
			Map.entry("answer", (draft, input) -> draft.answer = input.text()),
			Map.entry("goodToHear", (draft, input) -> draft.keyPoints = input.texts(ContentLimits.KEY_POINTS)),
			Map.entry("keyPoints", (draft, input) -> draft.keyPoints = input.texts(ContentLimits.KEY_POINTS)),
			Map.entry("links", ForeignQuestion::readLinks), Map.entry("references", ForeignQuestion::readLinks),
			Map.entry("expertise", ForeignQuestion::readLevel), Map.entry("level", ForeignQuestion::readLevel),
			Map.entry("difficulty", ForeignQuestion::readLevel));

	private String name = "";

	private @Nullable String question;

	private String prompt = "";

	private @Nullable String answer;

	private List<String> keyPoints = List.of();

	private final List<Reference> references = new ArrayList<>();

	private LevelName level = LevelName.GENERAL;

	/** A link while it is read. */
	private static final class LinkDraft {

		private static final Shape<LinkDraft> SHAPE = new Shape<>(Map.of("name",
				(draft, input) -> draft.title = input.words(), "title", (draft, input) -> draft.title = input.words(),
				"url", (draft, input) -> draft.url = input.words()));

		private String title = "";

		private String url = "";

	}

	/** Whether it is one at all. */
	boolean isMet() {
		return question != null || answer != null;
	}

	LevelName level() {
		return level;
	}

	/**
	 * The question.
	 * @param title where one stands beside the question's text
	 */
	QuestionContent build(@Nullable String title, List<String> tags) {
		TitledText words = words(title);
		return new QuestionContent(name, words.title(), InteractionType.OPEN, words.prompt(),
				Texts.canonical((answer != null) ? answer : ""), keyPoints, List.of(),
				tags.stream().map(Tags::of).distinct().toList(), null, references, Rights.UNSTATED);
	}

	String excerpt() {
		return (question != null) ? question : name;
	}

	private TitledText words(@Nullable String title) {
		String text = Texts.canonical((question != null) ? question : "");
		if (title != null && !title.isBlank()) {
			return new TitledText(title, join(text, Texts.canonical(prompt)));
		}
		TitledText split = TitledText.of(text);
		return new TitledText(split.title(), join(split.prompt(), Texts.canonical(prompt)));
	}

	private static String join(String first, String second) {
		return (first.isEmpty() || second.isEmpty()) ? first + second : first + "\n\n" + second;
	}

	private static void readLinks(ForeignQuestion draft, JsonInput input) throws BadValue {
		input.forEach(ContentLimits.REFERENCES, (each) -> {
			if (each.isAt(JsonToken.VALUE_STRING)) {
				draft.references.add(ReferenceLine.read(each.words()));
				return;
			}
			LinkDraft link = new LinkDraft();
			LinkDraft.SHAPE.read(link, each);
			draft.references.add(ReferenceLine.of(link.title, link.url));
		});
	}

	private static void readLevel(ForeignQuestion draft, JsonInput input) throws BadValue {
		if (input.isAt(JsonToken.VALUE_NUMBER_INT)) {
			Integer number = input.number();
			draft.level = (number != null) ? LevelName.ofNumber(number) : LevelName.GENERAL;
			return;
		}
		String words = input.words();
		if (words.length() > ContentLimits.TITLE) {
			throw input.expected("a short name of a level");
		}
		draft.level = LevelName.of(words);
	}

}
