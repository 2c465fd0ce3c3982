package dev.studyhall.catalog.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourcePosition;
import dev.studyhall.catalog.applying.TopicImport;
import dev.studyhall.catalog.applying.TopicImport.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param topic what happened to its topic, if it has one that was taken in
 */
record FileResult(String file, @Nullable TopicResult topic, List<Rejection> rejections) {

	/**
	 * What happened to a topic.
	 *
	 * @param positions of its questions, by the external ids that the file gives them
	 */
	record TopicResult(String slug, TopicImport.Applied applied, Map<String, SourcePosition> positions) {
	}

	static FileResult refused(String file, List<Rejection> rejections) {
		return new FileResult(file, null, rejections);
	}

	static FileResult of(String file, ParsedTopic.Accepted parsed, TopicImport result) {
		String slug = parsed.topic().slug();
		return switch (result) {
			case TopicImport.Applied applied ->
				new FileResult(file, new TopicResult(slug, applied, parsed.positions()), parsed.rejections());
			case TopicImport.Refused refused -> {
				List<Rejection> more = new ArrayList<>(parsed.rejections());
				more.add(new Rejection(file, 1, slug, refused.reason()));
				yield FileResult.refused(file, more);
			}
		};
	}

	int count(Outcome outcome) {
		return Optional.ofNullable(topic).map((result) -> result.applied().count(outcome)).orElse(0);
	}

	int retired() {
		return Optional.ofNullable(topic).map((result) -> result.applied().retired().size()).orElse(0);
	}

}
