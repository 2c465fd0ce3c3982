package dev.studyhall.catalog.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.formats.bundle.BundleWriter;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;
import org.jspecify.annotations.Nullable;

/** An archive with a bundle for each topic, {@code slug.md}. */
final class BundleArchive implements TopicWriter {

	private final ZipOutputStream zip;

	private @Nullable BundleWriter bundle;

	BundleArchive(OutputStream output) {
		this.zip = new ZipOutputStream(output);
	}

	@Override
	public void startTopic(TopicContent topic) throws IOException {
		endBundle();
		zip.putNextEntry(new ZipEntry(topic.slug() + ".md"));
		bundle = new BundleWriter(zip);
		bundle.startTopic(topic);
	}

	@Override
	public void startLevel(LevelContent level) throws IOException {
		require().startLevel(level);
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		require().write(question);
	}

	@Override
	public void close() throws IOException {
		endBundle();
		zip.finish();
	}

	private void endBundle() throws IOException {
		if (bundle != null) {
			bundle.close();
			zip.closeEntry();
			bundle = null;
		}
	}

	private BundleWriter require() {
		if (bundle == null) {
			throw new IllegalStateException("No topic was begun");
		}
		return bundle;
	}

}
