package dev.studyhall.catalog.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A topic's texts, its levels and the questions in each, easiest first: everything whose
 * change makes a new version of the topic. What the questions say is not part of it.
 */
public record TopicVersion(TopicTexts texts, List<PlacedLevel> levels) {

	/** Takes a copy of the levels. */
	public TopicVersion {
		levels = List.copyOf(levels);
	}

	/** A level with its questions in order. */
	public record PlacedLevel(LevelText text, List<QuestionId> questions) {

		/** Takes a copy of the list. */
		public PlacedLevel {
			questions = List.copyOf(questions);
		}

	}

	/**
	 * A question's place.
	 *
	 * @param level the level's place in the topic, from 1
	 * @param number the place within the level, from 1: the number that is printed
	 * @param position the place in the whole topic, from 1
	 */
	public record Place(QuestionId question, int level, int number, int position) {
	}

	/** All places in order of difficulty. */
	public List<Place> places() {
		List<Place> places = new ArrayList<>();
		for (int level = 0; level < levels.size(); level++) {
			List<QuestionId> questions = levels.get(level).questions();
			for (int index = 0; index < questions.size(); index++) {
				places.add(new Place(questions.get(index), level + 1, index + 1, places.size() + 1));
			}
		}
		return places;
	}

	/** Whether the question has a place. */
	public boolean places(QuestionId question) {
		return levels.stream().anyMatch((level) -> level.questions().contains(question));
	}

	/**
	 * The same with one more question.
	 * @param level the level's place in the topic, from 0
	 * @param index the place within the level, from 0; past the end it stands last
	 */
	public TopicVersion with(QuestionId question, int level, int index) {
		List<PlacedLevel> changed = new ArrayList<>(levels);
		List<QuestionId> questions = new ArrayList<>(levels.get(level).questions());
		questions.add(Math.min(index, questions.size()), question);
		changed.set(level, new PlacedLevel(levels.get(level).text(), questions));
		return new TopicVersion(texts, changed);
	}

	/** The same without one question. */
	public TopicVersion without(QuestionId question) {
		Predicate<QuestionId> other = (id) -> !id.equals(question);
		return new TopicVersion(texts,
				levels.stream()
					.map((level) -> new PlacedLevel(level.text(), level.questions().stream().filter(other).toList()))
					.toList());
	}

	/** The hash of all of it, in hexadecimal digits. */
	public String hash() {
		ContentHash hash = new ContentHash();
		texts.addTo(hash);
		hash.add(levels.size());
		for (PlacedLevel level : levels) {
			hash.add(level.text().code()).add(level.text().title()).add(level.text().description());
			hash.add(level.questions().stream().map(QuestionId::toString).toList());
		}
		return hash.toHex();
	}

}
