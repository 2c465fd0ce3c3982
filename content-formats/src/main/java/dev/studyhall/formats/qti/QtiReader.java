package dev.studyhall.formats.qti;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.SourcePosition;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.assembly.FileName;
import dev.studyhall.formats.assembly.LevelName;
import dev.studyhall.formats.assembly.LevelsDraft;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.TopicDraft;
import org.jspecify.annotations.Nullable;

/**
 * Makes topics of the items of a package: items in one folder are a level, its folder is
 * the topic; items at the top are of a topic named as the package.
 */
public final class QtiReader implements TopicReader {

	private final FileName pack;

	private final Iterator<SourceFile> items;

	private @Nullable SourceFile ahead;

	private boolean begun;

	private QtiReader(FileName pack, Iterator<SourceFile> items) {
		this.pack = pack;
		this.items = items;
	}

	/** Reads one file as a topic of one question. */
	public static TopicReader open(SourceFile file) {
		return open(file.name(), List.of(file));
	}

	/**
	 * Reads the items of a package, which the caller has taken apart.
	 * @param pack the package's name
	 * @param items without its manifest; their names are paths within the package
	 */
	public static TopicReader open(@Nullable String pack, Iterable<SourceFile> items) {
		return new QtiReader(FileName.of(pack), items.iterator());
	}

	@Override
	public @Nullable ParsedTopic next() throws IOException {
		SourceFile first = begun ? ahead : step();
		begun = true;
		return (first != null) ? readTopic(first) : null;
	}

	@Override
	public void close() {
		// every item is closed when it has been read
	}

	private ParsedTopic readTopic(SourceFile first) throws IOException {
		Folder folder = Folder.of(first.name());
		Mistakes mistakes = new Mistakes(first.label());
		LevelsDraft levels = new LevelsDraft(mistakes);
		TopicDraft topic = new TopicDraft(folder.topic().isEmpty() ? pack : new FileName(folder.topic()), mistakes);
		SourceFile item = first;
		while (item != null && Folder.of(item.name()).topic().equals(folder.topic())) {
			String level = Folder.of(item.name()).level();
			levels.enter(level.isEmpty() ? LevelName.GENERAL : LevelName.of(new FileName(level).toTitle()), 1);
			take(item.label(), QtiItems.read(item), levels);
			item = step();
		}
		ahead = item;
		return topic.build(levels, 1);
	}

	private static void take(String file, QtiItem item, LevelsDraft levels) {
		switch (item) {
			case QtiItem.Read read -> {
				levels.add(read.question(), new SourcePosition(file, read.line()));
				read.remarks().forEach(levels::remark);
			}
			case QtiItem.Rejected(Rejection bad) -> levels.reject(bad);
		}
	}

	private @Nullable SourceFile step() {
		return items.hasNext() ? items.next() : null;
	}

	/** The last two folders of a path. */
	private record Folder(String topic, String level) {

		private static Folder of(@Nullable String path) {
			String[] parts = (path != null) ? path.split("/") : new String[0];
			String level = (parts.length > 1) ? parts[parts.length - 2] : "";
			return (parts.length > 2) ? new Folder(parts[parts.length - 3], level) : new Folder("", level);
		}

	}

}
