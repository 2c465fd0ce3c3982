package dev.studyhall.formats.content;

import java.util.List;
import java.util.Map;

/** What came of reading one file. */
public sealed interface ParsedTopic {

	/** All that was not taken in, in the order of the lines. */
	List<Rejection> rejections();

	/**
	 * There is a topic; items with mistakes are missing from it and stand in the
	 * rejections.
	 *
	 * @param positions where each of its questions begins, by external id
	 */
	record Accepted(TopicContent topic, Map<String, SourcePosition> positions,
			List<Rejection> rejections) implements ParsedTopic {

		public Accepted {
			positions = Map.copyOf(positions);
			rejections = List.copyOf(rejections);
		}

	}

	/** Nothing of the file can be used. */
	record Refused(List<Rejection> rejections) implements ParsedTopic {

		public Refused {
			rejections = List.copyOf(rejections);
		}

	}

}
