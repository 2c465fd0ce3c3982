package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Option;

import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.formats.rendering.MarkdownParser;
import org.commonmark.node.Paragraph;

/** Writes options as a task list, or between fences. */
final class OptionsWriter {

	private static final String INDENT = "  ";

	private OptionsWriter() {
	}

	static String writeList(List<Option> options) {
		boolean wide = options.stream().anyMatch((option) -> option.text().contains("\n"));
		return options.stream().map(OptionsWriter::writeItem).collect(Collectors.joining(wide ? "\n" : ""));
	}

	static String writeFences(List<Option> options) {
		return options.stream()
			.map((option) -> Verbatim.write(option.correct() ? OptionsReader.RIGHT : OptionsReader.WRONG, option.text())
					+ (option.feedback().isEmpty() ? ""
							: "\n" + Verbatim.write(OptionsReader.FEEDBACK, option.feedback())))
			.collect(Collectors.joining("\n"));
	}

	private static String writeItem(Option option) {
		StringBuilder item = new StringBuilder(option.correct() ? "- [x]" : "- [ ]");
		item.append(beginsWithWords(option.text()) ? " " + indent(option.text(), "").substring(INDENT.length())
				: "\n\n" + indent(option.text(), ""));
		if (!option.feedback().isEmpty()) {
			item.append(option.text().contains("\n") ? "\n" : "").append(indent(option.feedback(), "> "));
		}
		return item.toString();
	}

	/** Whether the first line may stand behind the box. */
	private static boolean beginsWithWords(String text) {
		return !text.startsWith(" ") && !text.startsWith("\t")
				&& MarkdownParser.outline(text).getFirstChild() instanceof Paragraph;
	}

	private static String indent(String text, String mark) {
		return text.lines()
			.map((line) -> (line.isEmpty() ? (INDENT + mark).stripTrailing() : INDENT + mark + line) + "\n")
			.collect(Collectors.joining());
	}

}
