package dev.studyhall.formats.bundle;

import dev.studyhall.formats.bundle.ItemReader.Item;
import dev.studyhall.formats.bundle.OptionsReader.Options;
import dev.studyhall.formats.bundle.QuestionParts.Part;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Makes a question of what stands below its heading. */
final class QuestionReader {

	private final Item item;

	private final QuestionParts parts;

	private QuestionReader(Item item, QuestionParts parts) {
		this.item = item;
		this.parts = parts;
	}

	/** Null if it has a mistake, which is noted then. */
	static @Nullable QuestionContent read(Item item, Mistakes mistakes) {
		try {
			QuestionReader reader = new QuestionReader(item, QuestionParts.read(item.text()));
			QuestionContent question = reader.read();
			Optional<String> fault = QuestionRules.findFault(question).or(() -> findCostlyText(question));
			fault.ifPresent((reason) -> mistakes.add(item.line(), item.title(), reason));
			return fault.isPresent() ? null : question;
		}
		catch (BadSection ex) {
			mistakes.add(item.textLine() + ex.line(), item.title(), ex.reason());
			return null;
		}
	}

	private QuestionContent read() throws BadSection {
		Part written = parts.find(QuestionPart.OPTIONS).orElse(null);
		Options options = (written != null) ? OptionsReader.read(written) : null;
		List<Option> choices = (options != null) ? options.options() : List.of();
		Part points = parts.find(QuestionPart.KEY_POINTS).orElse(null);
		return new QuestionContent(item.code(), item.title(), findType(written, choices), findPrompt(),
				findAnswer(options), (points != null) ? KeyPointsReader.read(points) : List.of(), choices,
				item.attributes().tags(), item.attributes().minutes(), item.attributes().references(),
				item.attributes().rights());
	}

	private InteractionType findType(@Nullable Part written, List<Option> options) throws BadSection {
		InteractionType said = item.attributes().type();
		if (written == null) {
			if (said != null) {
				throw new BadSection(0,
						"A choice without options; a heading “#### Options {.options}” and a list" + " were expected");
			}
			return InteractionType.OPEN;
		}
		long right = options.stream().filter(Option::correct).count();
		if (right == 0) {
			throw new BadSection(written.line(), "No option is right; “- [x]” was expected for each that is");
		}
		if (said == InteractionType.SINGLE_CHOICE && right > 1) {
			throw new BadSection(written.line(),
					"%d right options of a single choice; one “- [x]” was expected".formatted(right));
		}
		return (said != null) ? said : (right == 1) ? InteractionType.SINGLE_CHOICE : InteractionType.MULTIPLE_CHOICE;
	}

	/** What stands first is the prompt where the answer has a place of its own. */
	private boolean beginsWithPrompt() {
		return parts.has(QuestionPart.OPTIONS) || parts.has(QuestionPart.ANSWER);
	}

	private String findPrompt() throws BadSection {
		String preamble = parts.text(QuestionPart.PREAMBLE);
		if (!beginsWithPrompt() || preamble.isEmpty()) {
			return parts.text(QuestionPart.PROMPT);
		}
		if (parts.has(QuestionPart.PROMPT)) {
			throw new BadSection(0, "Text before the prompt; all of the prompt was expected below {.prompt}");
		}
		return preamble;
	}

	private String findAnswer(@Nullable Options options) throws BadSection {
		if (!beginsWithPrompt()) {
			return parts.text(QuestionPart.PREAMBLE);
		}
		String answer = parts.text(QuestionPart.ANSWER);
		if (options == null || options.rest().isBlank()) {
			return answer;
		}
		if (parts.has(QuestionPart.ANSWER)) {
			throw new BadSection(options.rest().line(),
					"Text behind the options; all of the explanation was expected below {.answer}");
		}
		return Texts.canonical(options.rest().text());
	}

	private static Optional<String> findCostlyText(QuestionContent question) {
		return Stream
			.concat(Stream.of(question.prompt(), question.answer()),
					question.options().stream().flatMap((option) -> Stream.of(option.text(), option.feedback())))
			.flatMap((text) -> ItemReader.findCost(text).stream())
			.findFirst();
	}

}
