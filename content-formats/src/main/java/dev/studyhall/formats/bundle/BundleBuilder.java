package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Slugs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.formats.bundle.ItemReader.Item;
import dev.studyhall.formats.bundle.Outline.OutlineHeading;
import org.jspecify.annotations.Nullable;

/** Walks the headings of one file and puts the topic together. */
final class BundleBuilder {

	private static final String DEFAULT_LANGUAGE = "en";

	private final Outline outline;

	private final Mistakes mistakes;

	private final ItemReader items;

	private final LevelsBuilder levels;

	private final Map<TopicText, String> texts = new EnumMap<>(TopicText.class);

	private @Nullable String title;

	BundleBuilder(SourceText source, Outline outline, Mistakes mistakes) {
		this.outline = outline;
		this.mistakes = mistakes;
		this.items = new ItemReader(source, mistakes);
		this.levels = new LevelsBuilder(items, mistakes);
	}

	/** Reads from a line on, counted from 0. */
	void readAll(int from) {
		List<OutlineHeading> headings = outline.headings();
		readPreface(from, headings.isEmpty() ? outline.end() : headings.getFirst().line());
		for (int i = 0; i < headings.size(); i++) {
			OutlineHeading next = (i + 1 < headings.size()) ? headings.get(i + 1) : null;
			int end = (next != null) ? next.line() : outline.end();
			switch (headings.get(i).level()) {
				case 1 -> readTitle(headings.get(i), end);
				case 2 -> readSection(headings.get(i), end);
				default -> levels.readQuestion(headings.get(i), end, next);
			}
		}
	}

	ParsedTopic build(FrontMatter matter, FileName name) {
		List<LevelContent> built = levels.build();
		String topicTitle = Optional.ofNullable(matter.title())
			.or(() -> Optional.ofNullable(title))
			.orElseGet(() -> name.exists() ? name.toTitle() : "");
		if (topicTitle.isEmpty()) {
			mistakes.add(1, null,
					"A topic without a title; expected was a heading “# Title” or “title:” in the front matter");
		}
		else if (built.stream().allMatch((level) -> level.questions().isEmpty())) {
			mistakes.add(1, topicTitle,
					"No question that could be taken in; headings of level 3 with answers below were expected");
		}
		else {
			return new ParsedTopic.Accepted(toTopic(matter, name, topicTitle, built), levels.positions(),
					mistakes.inOrder());
		}
		return new ParsedTopic.Refused(mistakes.inOrder());
	}

	private TopicContent toTopic(FrontMatter matter, FileName name, String topicTitle, List<LevelContent> built) {
		String slug = Optional.ofNullable(matter.slug())
			.orElseGet(() -> name.exists() ? name.toSlug() : Slugs.of(topicTitle));
		String language = Optional.ofNullable(matter.language()).orElse(DEFAULT_LANGUAGE);
		return new TopicContent(slug, topicTitle, matter.icon(), language, matter.curatedBy(), matter.rights(),
				matter.tags(), text(TopicText.SUMMARY), text(TopicText.ABOUT), text(TopicText.EXPECTATIONS),
				text(TopicText.GUIDE), built);
	}

	private String text(TopicText kind) {
		return texts.getOrDefault(kind, "");
	}

	/**
	 * Text before the first heading is the summary of a topic whose title stands
	 * elsewhere.
	 */
	private void readPreface(int from, int to) {
		String text = items.readText(from, to, null);
		if (text != null && !text.isEmpty()) {
			texts.put(TopicText.SUMMARY, text);
		}
	}

	private void readTitle(OutlineHeading heading, int end) {
		if (title != null || levels.begun()) {
			levels.readStrayTitle(heading);
			return;
		}
		Item item = items.readWithText(heading, end);
		if (item == null) {
			return;
		}
		title = item.title();
		if (!item.text().isEmpty() && texts.putIfAbsent(TopicText.SUMMARY, item.text()) != null) {
			mistakes.add(item.line(), item.title(), "Text both before and below the title; one place was expected");
		}
	}

	private void readSection(OutlineHeading heading, int end) {
		Item item = items.readWithText(heading, end);
		if (item == null) {
			levels.refuse();
			return;
		}
		if (!item.attributes().suitsLevel()) {
			mistakes.add(item.line(), item.title(), "Attributes of a question at a level; only an id was expected");
		}
		TopicText.ofCode(item.code())
			.filter((_) -> !item.attributes().saysLevel())
			.ifPresentOrElse((kind) -> putSection(kind, item), () -> levels.begin(item));
	}

	private void putSection(TopicText kind, Item item) {
		levels.leaveForSection();
		if (texts.putIfAbsent(kind, item.text()) != null) {
			mistakes.add(item.line(), item.title(), "A second section “%s”; one was expected".formatted(item.code()));
		}
	}

}
