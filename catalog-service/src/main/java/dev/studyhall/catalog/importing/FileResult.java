package dev.studyhall.catalog.importing;

import java.util.ArrayList;
import java.util.List;

import dev.studyhall.formats.content.Rejection;
import dev.studyhall.catalog.applying.TopicImport;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param slug of its topic, if it has one that was taken in
 * @param applied what happened to that topic
 */
record FileResult(String file, @Nullable String slug, TopicImport.@Nullable Applied applied,
		List<Rejection> rejections) {

	static FileResult refused(String file, List<Rejection> rejections) {
		return new FileResult(file, null, null, rejections);
	}

	static FileResult of(String file, String slug, TopicImport result, List<Rejection> rejections) {
		return switch (result) {
			case TopicImport.Applied applied -> new FileResult(file, slug, applied, rejections);
			case TopicImport.Refused refused -> {
				List<Rejection> more = new ArrayList<>(rejections);
				more.add(new Rejection(file, 1, slug, refused.reason()));
				yield FileResult.refused(file, more);
			}
		};
	}

	int created() {
		return (applied != null) ? applied.created() : 0;
	}

	int updated() {
		return (applied != null) ? applied.updated() : 0;
	}

	int unchanged() {
		return (applied != null) ? applied.unchanged() : 0;
	}

	int retired() {
		return (applied != null) ? applied.retired() : 0;
	}

}
