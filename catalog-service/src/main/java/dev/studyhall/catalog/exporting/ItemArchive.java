package dev.studyhall.catalog.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.qti.QtiWriter;

/** A package of QTI: an entry for each item, and the manifest. */
final class ItemArchive implements TopicWriter {

	private final ZipOutputStream zip;

	private final QtiWriter items;

	ItemArchive(OutputStream output) {
		this.zip = new ZipOutputStream(output);
		this.items = new QtiWriter((name, body) -> {
			zip.putNextEntry(new ZipEntry(name));
			body.writeTo(zip);
			zip.closeEntry();
		});
	}

	@Override
	public void startTopic(TopicContent topic) {
		items.startTopic(topic);
	}

	@Override
	public void startLevel(LevelContent level) {
		items.startLevel(level);
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		items.write(question);
	}

	@Override
	public void close() throws IOException {
		items.close();
		zip.finish();
	}

}
