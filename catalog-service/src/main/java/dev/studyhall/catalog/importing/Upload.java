package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.util.List;

import dev.studyhall.formats.content.SourceFile;

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

	/** A file that may hold topics. */
	record ContentFile(ImportFormat format, SourceFile source) implements Entry {

		@Override
		public String label() {
			return source.label();
		}

	}

	/** Items that belong together; the first of them stands for all. */
	record ItemPackage(String label, List<SourceFile> items) implements Entry {

		public ItemPackage {
			items = List.copyOf(items);
		}

	}

	/** A file that another entry speaks for, or that nobody needs. */
	record SilentFile(String label) implements Entry {
	}

	/** Something that is no content, and what was expected. */
	record OddFile(String label, String reason) implements Entry {
	}

}
