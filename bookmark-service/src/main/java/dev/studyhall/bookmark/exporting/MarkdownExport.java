package dev.studyhall.bookmark.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.bookmark.collecting.CollectionItem;
import dev.studyhall.bookmark.collecting.CollectionView;
import dev.studyhall.bookmark.marking.BookmarkView;
import dev.studyhall.bookmark.subject.BookmarkedQuestion;
import dev.studyhall.bookmark.subject.BookmarkedTopic;
import dev.studyhall.bookmark.subject.State;
import dev.studyhall.bookmark.subject.TopicName;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text to read: bookmarks under their topics with notes as quotations, then
 * collections as lists.
 */
final class MarkdownExport implements ExportWriter {

	private @Nullable UUID topic;

	private int position;

	@Override
	public String begin() {
		return "# Bookmarks\n";
	}

	@Override
	public String bookmarks(List<BookmarkView> bookmarks) {
		return bookmarks.stream().map(this::bookmark).collect(Collectors.joining());
	}

	@Override
	public String beginCollections() {
		return "\n# Collections\n";
	}

	@Override
	public String beginCollection(CollectionView collection) {
		position = 0;
		String head = "\n## %s\n\n".formatted(MarkdownText.plain(collection.name()));
		String description = collection.description();
		return (description != null && !description.isBlank()) ? head + MarkdownText.plainLines(description) + "\n\n"
				: head;
	}

	@Override
	public String items(List<CollectionItem> items) {
		return items.stream().map(this::item).collect(Collectors.joining());
	}

	@Override
	public String endCollection() {
		return "";
	}

	@Override
	public String end() {
		return "";
	}

	private String bookmark(BookmarkView bookmark) {
		BookmarkedQuestion question = bookmark.question();
		BookmarkedTopic marked = bookmark.topic();
		String heading = (question != null) ? topicHeading(question.topic()) + "\n### %s\n".formatted(title(question))
				: "";
		if (marked != null) {
			heading = heading(marked.id(), title(marked.title(), marked.slug(), marked.id()));
		}
		String note = bookmark.note();
		return heading + "\n*" + facts(bookmark) + "*\n" + ((note != null) ? "\n" + MarkdownText.quoted(note) : "");
	}

	private static String facts(BookmarkView bookmark) {
		BookmarkedQuestion question = bookmark.question();
		BookmarkedTopic marked = bookmark.topic();
		List<String> facts = new ArrayList<>(List.of(bookmark.kind().code()));
		if (question != null && question.level() != null) {
			facts.add(MarkdownText.plain(question.level()));
		}
		State state = (question != null) ? question.state() : Objects.requireNonNull(marked).state();
		if (state == State.RETIRED) {
			facts.add(state.code());
		}
		if (bookmark.changed() != null) {
			facts.add("changed since");
		}
		return String.join(" · ", facts);
	}

	private String item(CollectionItem item) {
		position++;
		BookmarkedQuestion question = item.question();
		BookmarkedTopic whole = item.topic();
		String title = (question != null) ? title(question) + of(question.topic()) : "";
		if (whole != null) {
			title = title(whole.title(), whole.slug(), whole.id());
		}
		return "%d. %s\n".formatted(position, title);
	}

	private static String of(@Nullable TopicName topic) {
		return (topic != null) ? " (" + title(topic.title(), topic.slug(), topic.id()) + ")" : "";
	}

	private String topicHeading(@Nullable TopicName name) {
		return (name != null) ? heading(name.id(), title(name.title(), name.slug(), name.id())) : "";
	}

	/** The heading of a topic, unless it stands already. */
	private String heading(UUID id, String title) {
		if (id.equals(topic)) {
			return "";
		}
		topic = id;
		return "\n## %s\n".formatted(title);
	}

	private static String title(BookmarkedQuestion question) {
		return title(question.title(), question.slug(), question.id());
	}

	private static String title(@Nullable String title, @Nullable String slug, UUID id) {
		return MarkdownText.plain((title != null) ? title : Objects.requireNonNullElse(slug, id.toString()));
	}

}
