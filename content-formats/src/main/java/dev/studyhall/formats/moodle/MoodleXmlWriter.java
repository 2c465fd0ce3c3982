package dev.studyhall.formats.moodle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.html.XmlText;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.CategoryPath;
import dev.studyhall.formats.assembly.Shares;
import dev.studyhall.formats.assembly.Stem;
import org.jspecify.annotations.Nullable;

/** Writes Moodle XML whose texts are Markdown. The stream stays open at the end. */
public final class MoodleXmlWriter implements TopicWriter {

	private final Writer xml;

	private @Nullable TopicContent topic;

	private boolean begun;

	public MoodleXmlWriter(OutputStream bytes) {
		this.xml = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
	}

	@Override
	public void startTopic(TopicContent topic) throws IOException {
		begin();
		this.topic = topic;
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		if (topic == null) {
			throw new IllegalStateException("A level before its topic; a topic was expected");
		}
		xml.write("<question type=\"category\">\n<category><text>" + escape(CategoryPath.write(topic, level))
				+ "</text></category>\n");
		writeText("info", level.description());
		xml.write("<idnumber>" + escape(CategoryPath.id(topic, level)) + "</idnumber>\n</question>\n");
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		boolean choice = question.type().isChoice();
		xml.write("<question type=\"" + (choice ? "multichoice" : "essay") + "\">\n");
		xml.write("<name><text>" + escape(question.title()) + "</text></name>\n");
		writeText("questiontext", Stem.write(question.title(), question.prompt()));
		writeText("generalfeedback", Appendix.write(question));
		xml.write("<defaultgrade>1.0000000</defaultgrade>\n<hidden>0</hidden>\n");
		xml.write("<idnumber>" + escape(question.externalId()) + "</idnumber>\n");
		if (choice) {
			writeOptions(question);
		}
		else {
			xml.write("<responseformat>editor</responseformat>\n<responserequired>1</responserequired>\n");
		}
		writeTags(question);
		xml.write("</question>\n");
	}

	@Override
	public void close() throws IOException {
		begin();
		xml.write("</quiz>\n");
		xml.flush();
	}

	private void begin() throws IOException {
		if (!begun) {
			begun = true;
			xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
		}
	}

	private void writeOptions(QuestionContent question) throws IOException {
		boolean single = question.type() == InteractionType.SINGLE_CHOICE;
		String share = Shares.of(question.options());
		xml.write("<single>" + single + "</single>\n<shuffleanswers>true</shuffleanswers>\n");
		xml.write("<answernumbering>abc</answernumbering>\n");
		for (Option option : question.options()) {
			String fraction = option.correct() ? share : single ? "0" : "-100";
			xml.write("<answer fraction=\"" + fraction + "\" format=\"markdown\"><text>" + escape(option.text())
					+ "</text>\n");
			writeText("feedback", option.feedback());
			xml.write("</answer>\n");
		}
	}

	private void writeTags(QuestionContent question) throws IOException {
		xml.write("<tags>");
		for (String tag : question.tags()) {
			xml.write("<tag><text>" + escape(tag) + "</text></tag>");
		}
		xml.write("</tags>\n");
	}

	private void writeText(String name, String markdown) throws IOException {
		xml.write("<" + name + " format=\"markdown\"><text>" + escape(markdown) + "</text></" + name + ">\n");
	}

	private static String escape(String text) {
		return XmlText.escapeLines(text);
	}

}
