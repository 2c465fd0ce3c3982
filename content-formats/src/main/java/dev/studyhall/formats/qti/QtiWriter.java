package dev.studyhall.formats.qti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;

/**
 * Writes a package: an item per question in a folder per level in a folder per topic, and
 * at last the manifest. Whoever takes the entries puts them into an archive.
 */
public final class QtiWriter implements TopicWriter {

	private final Entries entries;

	private final List<QtiManifest.Folder> folders = new ArrayList<>();

	private String topic = "";

	private String language = "en";

	private String folder = "";

	private int first = 1;

	private int count;

	/** Takes the entries of the package, in order. */
	@FunctionalInterface
	public interface Entries {

		/**
		 * Adds one.
		 * @param name its path within the package, unique
		 */
		void add(String name, Body body) throws IOException;

	}

	/** What an entry holds. */
	@FunctionalInterface
	public interface Body {

		void writeTo(OutputStream bytes) throws IOException;

	}

	public QtiWriter(Entries entries) {
		this.entries = entries;
	}

	@Override
	public void startTopic(TopicContent content) {
		endFolder();
		topic = content.slug();
		language = content.language();
	}

	@Override
	public void startLevel(LevelContent level) {
		endFolder();
		folder = "items/" + topic + "/" + Slugs.of(level.code()) + "/";
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		count++;
		byte[] item = QtiItemDocument.write(question, language).getBytes(StandardCharsets.UTF_8);
		entries.add(QtiManifest.nameOf(folder, count), (bytes) -> bytes.write(item));
	}

	@Override
	public void close() throws IOException {
		endFolder();
		entries.add(QtiManifest.NAME, (bytes) -> QtiManifest.write(folders, bytes));
	}

	private void endFolder() {
		if (count >= first) {
			folders.add(new QtiManifest.Folder(folder, first, count));
		}
		first = count + 1;
	}

}
