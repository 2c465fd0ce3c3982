package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.catalog.content.ContentHash;
import dev.studyhall.catalog.publishing.QuestionPage;
import dev.studyhall.catalog.publishing.TopicPage;
import dev.studyhall.catalog.searching.Words.Word;
import dev.studyhall.formats.rendering.PlainText;
import dev.studyhall.formats.rendering.RenderedText;
import org.jspecify.annotations.Nullable;

/**
 * A published topic or question as a search looks through it.
 *
 * @param level code; null for a topic, as the type
 * @param body all texts, plain, at most 20,000 characters
 * @param configuration by which its words are stemmed
 */
record SearchDocument(String kind, UUID id, UUID topic, String slug, String title, @Nullable String level,
		@Nullable String type, List<String> tags, String body, String configuration) {

	static final String TOPIC = "topic";

	static final String QUESTION = "question";

	/** To be raised when documents get another form, so that all are made anew. */
	private static final int FORM = 1;

	private static final int MAX_BODY = 20_000;

	static SearchDocument of(QuestionPage page, String configuration) {
		Stream<RenderedText> options = page.options()
			.stream()
			.flatMap((option) -> Stream.of(option.text(), option.feedback()));
		return new SearchDocument(QUESTION, page.id(), page.topic().id(), page.slug(), page.title(), page.level(),
				page.interactionType(), page.tags(),
				plain(Stream.of(Stream.of(page.prompt()), options, Stream.of(page.answer()), page.keyPoints().stream())
					.flatMap((texts) -> texts)),
				configuration);
	}

	static SearchDocument of(TopicPage page, String configuration) {
		return new SearchDocument(TOPIC, page.id(), page.id(), page.slug(), page.title(), null, null, page.tags(),
				plain(Stream.concat(Stream.of(page.summary(), page.about(), page.expectations(), page.guide()),
						page.levels().stream().map(TopicPage.LevelSection::description))),
				configuration);
	}

	List<Word> titleWords() {
		return Words.of(title);
	}

	List<Word> tagWords() {
		return Words.of(String.join(" ", tags));
	}

	List<Word> bodyWords() {
		return Words.of(body);
	}

	/** Tells documents apart. */
	String hash() {
		return new ContentHash().add(FORM)
			.add(kind)
			.add(topic.toString())
			.add(slug)
			.add(title)
			.add(level)
			.add(type)
			.add(tags)
			.add(body)
			.add(configuration)
			.toHex();
	}

	private static String plain(Stream<RenderedText> texts) {
		String whole = texts.map(RenderedText::markdown)
			.filter((markdown) -> !markdown.isBlank())
			.map(PlainText::of)
			.collect(Collectors.joining(" "));
		if (whole.length() <= MAX_BODY) {
			return whole;
		}
		int end = Character.isHighSurrogate(whole.charAt(MAX_BODY - 1)) ? MAX_BODY - 1 : MAX_BODY;
		return whole.substring(0, end);
	}

}
