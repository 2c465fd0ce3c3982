package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a topic as a bundle that {@link BundleParser} reads as the same topic: as people
 * like to read it, with fences only around what would be read as something else. A text
 * that is within {@code ContentLimits} may still make a file that is too large to be read
 * as a whole; it is written all the same.
 *
 * <p>
 * One topic makes one file. The stream is flushed at the end and stays open, so that it
 * may be an entry of an archive.
 */
public final class BundleWriter implements TopicWriter {

	private final OutputStream output;

	private boolean begun;

	public BundleWriter(OutputStream output) {
		this.output = output;
	}

	/**
	 * Writes the front matter, the title and the sections.
	 * @throws IllegalStateException if a topic has been begun
	 */
	@Override
	public void startTopic(TopicContent topic) throws IOException {
		if (begun) {
			throw new IllegalStateException("A bundle holds one topic");
		}
		begun = true;
		Optional<String> heading = HeadingWriter.write("#", topic.title());
		write(FrontMatterWriter.write(topic, heading.isEmpty()));
		if (heading.isPresent()) {
			write("\n" + heading.get() + "\n");
		}
		writeText(topic.summary());
		writeSection("## About {#about}", topic.about());
		writeSection("## What to expect {#expectations}", topic.expectations());
		writeSection("## How to use this guide {#guide}", topic.guide());
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		boolean marked = level.questions().isEmpty() || TopicText.ofCode(level.code()).isPresent();
		Optional<String> heading = (marked || !AttributeReader.isId(level.code())) ? Optional.empty()
				: HeadingWriter.write("##", level.title(), level.code());
		write("\n" + heading.orElseGet(() -> HeadingWriter.approximate("##", level.title()) + "\n"
				+ AttributeWriter.writeLevel(level.code(), level.title(), marked)) + "\n");
		writeText(level.description());
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		write("\n" + QuestionWriter.write(question));
	}

	@Override
	public void close() throws IOException {
		output.flush();
	}

	private void writeSection(String heading, String text) throws IOException {
		if (!text.isEmpty()) {
			write("\n" + heading + "\n");
			writeText(text);
		}
	}

	private void writeText(String text) throws IOException {
		if (!text.isEmpty()) {
			write("\n" + (Trial.reads(text) ? text + "\n" : Verbatim.write(Verbatim.TEXT, text)));
		}
	}

	private void write(String markdown) throws IOException {
		output.write(markdown.getBytes(StandardCharsets.UTF_8));
	}

}
