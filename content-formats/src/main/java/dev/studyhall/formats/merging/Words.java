package dev.studyhall.formats.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into words, all of each, for authors to compare. They are not meant to be
 * read back: there may be thousands, within a transaction.
 */
final class Words {

	private Words() {
	}

	static String of(List<String> items) {
		return String.join("\n", items);
	}

	/** A line for each part that is stated. */
	static String of(Rights rights) {
		List<String> lines = new ArrayList<>();
		add(lines, "Licence: ", rights.licence());
		add(lines, "Source: ", rights.source());
		add(lines, "Attribution: ", rights.attribution());
		return of(lines);
	}

	/** The level's title, and its description below it. */
	static String of(LevelContent level) {
		return level.description().isEmpty() ? level.title() : level.title() + "\n\n" + level.description();
	}

	/** The question's texts as it shows them, and below them what else is said of it. */
	static String of(QuestionContent question) {
		List<String> blocks = new ArrayList<>();
		blocks.add(question.title());
		blocks.add(question.prompt());
		blocks.add(question.options().stream().map(Words::of).collect(Collectors.joining("\n")));
		blocks.add(question.answer());
		blocks.add(question.keyPoints().stream().map((point) -> "- " + point).collect(Collectors.joining("\n")));
		blocks.add(detailsOf(question));
		return blocks.stream().filter((block) -> !block.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	private static String of(Option option) {
		String box = option.correct() ? "- [x] " : "- [ ] ";
		return option.feedback().isEmpty() ? box + option.text() : box + option.text() + "\n> " + option.feedback();
	}

	private static String detailsOf(QuestionContent question) {
		List<String> lines = new ArrayList<>();
		if (question.type().isChoice()) {
			lines.add("Type: " + question.type().code());
		}
		if (!question.tags().isEmpty()) {
			lines.add("Tags: " + String.join(", ", question.tags()));
		}
		if (question.minutes() != null) {
			lines.add("Minutes: " + question.minutes());
		}
		question.references()
			.forEach((reference) -> lines.add("Reference: " + reference.title() + " <" + reference.url() + ">"));
		add(lines, "", of(question.rights()));
		return of(lines);
	}

	private static void add(List<String> lines, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			lines.add(name + value);
		}
	}

}
