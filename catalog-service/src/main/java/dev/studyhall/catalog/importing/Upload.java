package dev.studyhall.catalog.importing;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** An upload that is open for reading. Reading blocks: not for an event loop. */
interface Upload extends AutoCloseable {

	/** How many files there are. */
	int count();

	/** A file, counted from 0. */
	Entry read(int index);

	@Override
	void close() throws IOException;

	/** What stands at one place of an upload. */
	sealed interface Entry {

		/** How the file is called in answers. */
		String label();

	}

	/**
	 * A bundle.
	 *
	 * @param name the file's own name
	 */
	record BundleFile(String label, @Nullable String name, byte[] bytes) implements Entry {
	}

	/** Something that is no bundle, and what was expected. */
	record OddFile(String label, String reason) implements Entry {
	}

}
