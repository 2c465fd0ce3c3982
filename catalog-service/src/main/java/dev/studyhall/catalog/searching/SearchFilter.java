package dev.studyhall.catalog.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What documents are looked through. Documents bear the same words, which no text has:
 * each holds an equals sign.
 *
 * @param topic slug of a topic
 * @param level code of a level
 * @param tag with the tags below it
 * @param type open, single-choice or multiple-choice
 * @param kind topic or question
 */
record SearchFilter(@Nullable String topic, @Nullable String level, @Nullable String tag, @Nullable String type,
		@Nullable String kind) {

	static final SearchFilter NONE = new SearchFilter(null, null, null, null, null);

	private static final String TOPIC = "topic=";

	private static final String LEVEL = "level=";

	private static final String TAG = "tag=";

	private static final String TYPE = "type=";

	private static final String KIND = "kind=";

	/** The words that a document must bear. */
	List<String> words(@Nullable UUID topicId) {
		List<String> words = new ArrayList<>();
		add(words, TOPIC, (topicId != null) ? topicId.toString() : null);
		add(words, LEVEL, level);
		add(words, TAG, tag);
		add(words, TYPE, type);
		add(words, KIND, kind);
		return words;
	}

	/** The words that a document bears: each tag with those above it. */
	static List<String> wordsOf(SearchDocument document) {
		List<String> words = new ArrayList<>();
		add(words, TOPIC, document.topic().toString());
		add(words, LEVEL, document.level());
		add(words, TYPE, document.type());
		add(words, KIND, document.kind());
		for (String tag : document.tags()) {
			for (int end = tag.indexOf('/'); end >= 0; end = tag.indexOf('/', end + 1)) {
				add(words, TAG, tag.substring(0, end));
			}
			add(words, TAG, tag);
		}
		return words;
	}

	private static void add(List<String> words, String name, @Nullable String value) {
		if (value != null) {
			words.add(name + value);
		}
	}

}
