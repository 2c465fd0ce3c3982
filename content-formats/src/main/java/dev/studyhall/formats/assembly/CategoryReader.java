package dev.studyhall.formats.assembly;

import java.io.IOException;
import java.util.Optional;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.ExchangeItem.Category;
import dev.studyhall.formats.assembly.ExchangeItem.Question;
import dev.studyhall.formats.assembly.ExchangeItem.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * Makes topics of the categories of a file, a level of each: categories of one topic that
 * follow each other form it. Without categories the file is one topic, named as the file.
 */
public final class CategoryReader implements TopicReader {

	private final String file;

	private final FileName name;

	private final ExchangeItems items;

	/** The category with which the next topic begins. */
	private @Nullable Category ahead;

	private Optional<String> remark;

	private boolean begun;

	private boolean ended;

	/** Reads those items. */
	public CategoryReader(SourceFile file, ExchangeItems items) {
		this(file, items, Optional.empty());
	}

	/**
	 * The same.
	 * @param remark what is to be said about the file as a whole
	 */
	public CategoryReader(SourceFile file, ExchangeItems items, Optional<String> remark) {
		this.file = file.label();
		this.name = FileName.of(file.name());
		this.items = items;
		this.remark = remark;
	}

	@Override
	public @Nullable ParsedTopic next() throws IOException {
		while (!ended) {
			ParsedTopic topic = readTopic();
			if (topic != null) {
				begun = true;
				return topic;
			}
		}
		return begun ? null : refuseEmpty();
	}

	@Override
	public void close() throws IOException {
		items.close();
	}

	private ParsedTopic refuseEmpty() {
		begun = true;
		Mistakes mistakes = new Mistakes(file);
		mistakes.add(1, null, "No question in the file; at least one was expected");
		return new ParsedTopic.Refused(mistakes.inOrder());
	}

	/** Null if there is nothing in it. */
	private @Nullable ParsedTopic readTopic() throws IOException {
		Mistakes mistakes = new Mistakes(file);
		LevelsDraft levels = new LevelsDraft(mistakes);
		Category category = ahead;
		ahead = null;
		int line = (category != null) ? category.line() : 1;
		CategoryPath path = (category != null) ? category.path() : CategoryPath.NONE;
		if (category != null) {
			levels.enter(path.level(), line);
		}
		while (ahead == null && !ended) {
			ExchangeItem item = items.next();
			if (item instanceof Category next && !next.path().isOfSameTopic(path)) {
				ahead = next;
			}
			else {
				take(item, levels);
			}
		}
		if (!levels.isBegun()) {
			return null;
		}
		remark.ifPresent((text) -> mistakes.add(1, null, text));
		remark = Optional.empty();
		return build(path, levels, mistakes, line);
	}

	private void take(@Nullable ExchangeItem item, LevelsDraft levels) {
		switch (item) {
			case null -> ended = true;
			case Category category -> levels.enter(category.path().level(), category.line());
			case Question question -> take(question, levels);
			case Unusable bad -> levels.reject(bad.line(), bad.title(), bad.reason());
		}
	}

	private static void take(Question question, LevelsDraft levels) {
		levels.add(question.content(), question.line());
		question.remarks().forEach((remark) -> levels.remark(question.line(), question.content().title(), remark));
	}

	private ParsedTopic build(CategoryPath path, LevelsDraft levels, Mistakes mistakes, int line) {
		TopicDraft topic = new TopicDraft(name, mistakes);
		topic.put(TopicField.TITLE, path.topic(), line);
		topic.put(TopicField.SLUG, path.slug(), line);
		return topic.build(levels, line);
	}

}
