package dev.studyhall.catalog.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import dev.studyhall.formats.content.TopicWriter;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A file while it is written: what the writer has written so far is taken away piece by
 * piece. A deck for Anki is whole at its end only, and is kept on disk until then.
 * Nothing is on disk before the first step, and nothing after {@link #close}, whoever
 * comes first: an export may be broken off while a step runs. Every method blocks, but
 * {@link #rest}.
 */
final class ExportFile {

	private static final int BUFFER = 64 * 1024;

	private final ExportFormat format;

	private final Instant at;

	private final ByteArrayOutputStream pieces = new ByteArrayOutputStream();

	private @Nullable Opened opened;

	private boolean finished;

	private boolean closed;

	ExportFile(ExportFormat format, Instant at) {
		this.format = format;
		this.at = at;
	}

	/** Something that is written. */
	interface Step {

		void writeTo(TopicWriter writer) throws IOException;

	}

	/** Takes a step and gives what that wrote; may be empty. */
	synchronized DataBuffer write(Step step) throws IOException {
		step.writeTo(open().writer());
		return take();
	}

	/** Ends the file and gives what that wrote. */
	synchronized DataBuffer finish() throws IOException {
		end(open());
		return take();
	}

	/** The file itself, of formats that cannot be streamed, once it is finished. */
	synchronized Flux<DataBuffer> rest() {
		return (opened == null || isStreamed()) ? Flux.empty()
				: DataBufferUtils.read(opened.whole(), DefaultDataBufferFactory.sharedInstance, BUFFER);
	}

	/** Removes what is left, also of a file that was broken off. */
	synchronized void close() throws IOException {
		closed = true;
		if (opened != null) {
			Opened file = opened;
			opened = null;
			try {
				end(file);
			}
			finally {
				FileSystemUtils.deleteRecursively(file.folder());
			}
		}
	}

	private void end(Opened file) throws IOException {
		if (!finished) {
			finished = true;
			file.writer().close();
			file.output().close();
		}
	}

	private Opened open() throws IOException {
		if (closed) {
			throw new ClosedChannelException();
		}
		if (opened == null) {
			opened = Opened.in(Files.createTempDirectory("studyhall-export"), this);
		}
		return opened;
	}

	private DataBuffer take() {
		byte[] bytes = pieces.toByteArray();
		pieces.reset();
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	private boolean isStreamed() {
		return format != ExportFormat.ANKI;
	}

	/** What is open as long as something is written. */
	private record Opened(Path folder, OutputStream output, TopicWriter writer) {

		private static final String WHOLE = "export";

		static Opened in(Path folder, ExportFile file) throws IOException {
			try {
				OutputStream output = file.isStreamed() ? file.pieces : Files.newOutputStream(folder.resolve(WHOLE));
				return new Opened(folder, output, file.format.open(output, folder, file.at));
			}
			catch (IOException ex) {
				FileSystemUtils.deleteRecursively(folder);
				throw ex;
			}
		}

		Path whole() {
			return folder.resolve(WHOLE);
		}

	}

}
