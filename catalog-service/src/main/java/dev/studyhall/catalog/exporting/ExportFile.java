package dev.studyhall.catalog.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import dev.studyhall.formats.content.TopicWriter;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A file while it is written: what the writer has written so far is taken away piece by
 * piece. A deck for Anki is whole at its end only, and is kept on disk until then. Every
 * method blocks, but {@link #rest}.
 */
final class ExportFile {

	private static final int BUFFER = 64 * 1024;

	private final Path folder;

	private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

	private final Path whole;

	private final boolean streamed;

	private final OutputStream output;

	private final TopicWriter writer;

	private boolean finished;

	private ExportFile(ExportFormat format, Path folder, Instant at) throws IOException {
		this.folder = folder;
		this.whole = folder.resolve("export");
		this.streamed = format != ExportFormat.ANKI;
		this.output = streamed ? pieces : Files.newOutputStream(whole);
		this.writer = format.open(output, folder, at);
	}

	static ExportFile open(ExportFormat format, Instant at) throws IOException {
		Path folder = Files.createTempDirectory("studyhall-export");
		try {
			return new ExportFile(format, folder, at);
		}
		catch (IOException ex) {
			FileSystemUtils.deleteRecursively(folder);
			throw ex;
		}
	}

	TopicWriter writer() {
		return writer;
	}

	/** What was written since it was last asked for; may be empty. */
	DataBuffer take() {
		byte[] bytes = pieces.toByteArray();
		pieces.reset();
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	/** Ends the file and gives what that wrote. */
	DataBuffer finish() throws IOException {
		end();
		return take();
	}

	/** The file itself, of formats that cannot be streamed. */
	Flux<DataBuffer> rest() {
		return streamed ? Flux.empty() : DataBufferUtils.read(whole, DefaultDataBufferFactory.sharedInstance, BUFFER);
	}

	private void end() throws IOException {
		if (!finished) {
			finished = true;
			writer.close();
			output.close();
		}
	}

	/** Removes what is left, also of a file that was broken off. */
	void close() throws IOException {
		try {
			end();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
