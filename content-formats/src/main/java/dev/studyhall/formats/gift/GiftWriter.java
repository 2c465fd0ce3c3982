package dev.studyhall.formats.gift;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.CategoryPath;
import dev.studyhall.formats.assembly.Shares;
import dev.studyhall.formats.assembly.Stem;
import org.jspecify.annotations.Nullable;

/** Writes GIFT whose texts are Markdown. The stream stays open at the end. */
public final class GiftWriter implements TopicWriter {

	private static final String RESERVED = "\\:#={}~";

	private final Writer gift;

	private @Nullable TopicContent topic;

	public GiftWriter(OutputStream bytes) {
		this.gift = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
	}

	@Override
	public void startTopic(TopicContent topic) throws IOException {
		this.topic = topic;
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		if (topic == null) {
			throw new IllegalStateException("A level before its topic; a topic was expected");
		}
		gift.write("// " + GiftComment.write("id", CategoryPath.id(topic, level)) + "\n");
		gift.write("$CATEGORY: " + CategoryPath.write(topic, level) + "\n\n");
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		gift.write("// " + GiftComment.write("id", question.externalId()));
		for (String tag : question.tags()) {
			gift.write(" " + GiftComment.write("tag", tag));
		}
		boolean hidden = hidesPair(question);
		gift.write(hidden ? " " + GiftComment.write("type", question.type().code()) + "\n" : "\n");
		gift.write("::" + escape(question.title().strip()) + "::[markdown]"
				+ text(Stem.write(question.title(), question.prompt())) + "{\n");
		gift.write(options(question, hidden));
		String feedback = Appendix.write(question);
		gift.write((feedback.isEmpty() ? "" : "\t####" + marked(feedback) + "\n") + "}\n\n");
	}

	@Override
	public void close() throws IOException {
		gift.flush();
	}

	/** Whether readers would take the first, right option for a pair to be matched. */
	private static boolean hidesPair(QuestionContent question) {
		return question.type() == InteractionType.SINGLE_CHOICE && question.options().getFirst().correct()
				&& question.options().getFirst().text().contains("->");
	}

	private static String options(QuestionContent question, boolean hidden) {
		boolean weights = hidden || question.type() == InteractionType.MULTIPLE_CHOICE;
		String share = Shares.of(question.options());
		return question.options()
			.stream()
			.map((option) -> "\t" + (weights ? weight(option, share) : option.correct() ? "=" : "~")
					+ marked(option.text()) + (option.feedback().isEmpty() ? "" : "#" + marked(option.feedback()))
					+ "\n")
			.collect(Collectors.joining());
	}

	private static String weight(Option option, String share) {
		return option.correct() ? "~%" + share + "%" : "~%-100%";
	}

	/** Says its format where its beginning would be taken for one, or for a weight. */
	private static String marked(String text) {
		boolean misleading = List.of("[", "%").stream().anyMatch((mark) -> text.stripLeading().startsWith(mark));
		return (misleading ? "[markdown]" : "") + text(text);
	}

	/** White space at the ends is kept by a line feed that is written as such. */
	private static String text(String text) {
		boolean before = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
		boolean behind = !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
		return (before ? "\\n" : "") + escape(text) + (behind ? "\\n" : "");
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\n') {
				escaped.append("\\n");
				continue;
			}
			if (RESERVED.indexOf(character) >= 0) {
				escaped.append('\\');
			}
			escaped.append(character);
		}
		return escaped.toString();
	}

}
