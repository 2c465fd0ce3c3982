package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The file to which an upload is fetched. It is made when it is first asked for, and gone
 * when this is closed, whoever comes first: a job may be broken off while a step of it
 * runs. Every method blocks.
 */
final class TemporaryFile implements AutoCloseable {

	private @Nullable Path path;

	private @Nullable UploadTopics topics;

	private boolean closed;

	/** Makes it, empty. */
	synchronized Path make() throws IOException {
		requireOpen();
		Path made = Files.createTempFile("studyhall-import", "");
		path = made;
		return made;
	}

	/** Reads what was fetched. Signals {@link ArchiveRefused}. */
	synchronized UploadTopics open(Claim claim) throws IOException {
		requireOpen();
		Path fetched = Objects.requireNonNull(path);
		Upload upload = (claim.format() == ImportFormat.ZIP) ? ZipArchive.open(fetched, claim.fileName())
				: new SingleFile(claim.format(), claim.fileName(), fetched);
		UploadTopics opened = new UploadTopics(upload);
		topics = opened;
		return opened;
	}

	@Override
	public synchronized void close() throws IOException {
		closed = true;
		try {
			if (topics != null) {
				topics.close();
			}
		}
		finally {
			if (path != null) {
				Files.deleteIfExists(path);
			}
		}
	}

	private void requireOpen() throws ClosedChannelException {
		if (closed) {
			throw new ClosedChannelException();
		}
	}

}
