package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.studyhall.formats.content.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * An upload that is one file.
 *
 * @param name as the client gave it
 * @param path where its bytes are until it is closed
 */
record SingleFile(ImportFormat format, @Nullable String name, Path path) implements Upload {

	@Override
	public int count() {
		return 1;
	}

	@Override
	public Entry read(int index) {
		String label = (name != null) ? name : "upload";
		return new ContentFile(format, new SourceFile(label, name, () -> Files.newInputStream(path)));
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(path);
	}

}
