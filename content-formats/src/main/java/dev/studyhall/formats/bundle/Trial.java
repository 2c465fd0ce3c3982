package dev.studyhall.formats.bundle;

import dev.studyhall.formats.bundle.Outline.OutlineHeading;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whether Markdown would be read as what it is written for: tried by the reader itself,
 * with another question behind it that it must not swallow.
 */
final class Trial {

	private static final String NEXT = "next";

	private static final String OTHER = "other";

	private Trial() {
	}

	/** Whether a question with its heading comes back as it is. */
	static boolean reads(String markdown, QuestionContent question) {
		String id = question.externalId().equals(NEXT) ? OTHER : NEXT;
		return read("# T\n\n" + markdown + next(id)).map(TopicContent::levels)
			.map(List::getFirst)
			.map(LevelContent::questions)
			.filter((questions) -> questions.size() == 2 && questions.getFirst().equals(question))
			.isPresent();
	}

	/** Whether a text that belongs to no question comes back as it is. */
	static boolean reads(String text) {
		return read("# T\n\n" + text + "\n\n## A {#about}\n\n" + text + "\n\n## L {#l}\n" + next(NEXT))
			.filter((topic) -> topic.summary().equals(text) && topic.about().equals(text))
			.isPresent();
	}

	/** Whether a heading comes back with that title and id. */
	static boolean reads(String heading, String title, @Nullable String id) {
		try {
			SourceText source = new SourceText(List.of(heading, "", "x"));
			List<OutlineHeading> found = Outline.read(source, 0).headings();
			if (found.size() != 1 || found.getFirst().next() != 1) {
				return false;
			}
			HeadingText words = HeadingText.read(found.getFirst().source());
			Attributes attributes = words.attributes();
			return words.title().equals(title)
					&& ((id != null) ? id.equals(attributes.id()) : attributes == Attributes.NONE);
		}
		catch (FileRefused | BadAttributes ex) {
			return false;
		}
	}

	private static String next(String id) {
		return "\n### Next\n{#" + id + "}\n\nx\n";
	}

	private static Optional<TopicContent> read(String markdown) {
		ParsedTopic parsed = BundleParser.parse("", null, markdown.getBytes(StandardCharsets.UTF_8));
		return (parsed instanceof ParsedTopic.Accepted accepted && accepted.rejections().isEmpty())
				? Optional.of(accepted.topic()) : Optional.empty();
	}

}
