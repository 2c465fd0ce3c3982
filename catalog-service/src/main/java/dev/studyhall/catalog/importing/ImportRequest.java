package dev.studyhall.catalog.importing;

import dev.studyhall.catalog.applying.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * What an author asks for.
 *
 * @param fileName the name of a single file
 */
record ImportRequest(ImportFormat format, @Nullable String fileName, ImportOptions options) {

	/**
	 * Everything but the upload, as one text: part of what an idempotency key stands for.
	 */
	String describe() {
		return String.join("\n", format.code(), (fileName != null) ? fileName : "", String.valueOf(options.publish()),
				String.valueOf(options.retireMissing()), options.change().code());
	}

}
