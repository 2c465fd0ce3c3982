package dev.studyhall.catalog.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.TopicRow;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.publishing.QuestionPage.QuestionLink;
import dev.studyhall.catalog.publishing.QuestionPage.TopicLink;
import dev.studyhall.catalog.content.TopicVersion.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one publication of a topic comes to, worked out before anything is written.
 *
 * @param version the version of the topic that is to be published
 * @param renamed whether readers are told of the topic though its version is the same
 * @param placed its questions in order of difficulty
 * @param leaving questions that readers see and that have no place in it
 */
public record Publication(TopicRow topic, int version, boolean renamed, TopicVersion content,
		List<PlacedQuestion> placed, List<LeavingQuestion> leaving, Instant at) {

	/** A question that readers see and soon will not. */
	record LeavingQuestion(QuestionId id, int shownVersion) {
	}

	/** The questions that readers see and soon will not. */
	public List<QuestionId> leavingQuestions() {
		return leaving.stream().map(LeavingQuestion::id).toList();
	}

	boolean changesStructure() {
		return renamed || topic.publishedVersion() == null || topic.publishedVersion() != version;
	}

	List<PlacedQuestion> due() {
		return placed.stream().filter(PlacedQuestion::isDue).toList();
	}

	/** Whether readers would see anything new. */
	public boolean changesAnything() {
		return changesStructure() || !leaving.isEmpty() || placed.stream().anyMatch(PlacedQuestion::isDue);
	}

	List<QuestionFrame> frames() {
		TopicLink link = new TopicLink(topic.id().value(), topic.slug(), content.texts().title());
		List<Place> places = content.places();
		List<QuestionFrame> frames = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			PlacedQuestion question = placed.get(i);
			frames.add(new QuestionFrame(question, places.get(i),
					content.levels().get(places.get(i).level() - 1).text(), link, content.texts().language(),
					content.texts().rights(), linkAt(i - 1), linkAt(i + 1), question.publishedAt(at)));
		}
		return frames;
	}

	/** The questions in another order: that of the places. */
	static List<PlacedQuestion> inOrder(TopicVersion content, List<PlacedQuestion> questions) {
		Map<QuestionId, PlacedQuestion> byId = new HashMap<>();
		questions.forEach((question) -> byId.put(question.id(), question));
		return content.places().stream().map((place) -> require(byId.get(place.question()), place)).toList();
	}

	private @Nullable QuestionLink linkAt(int index) {
		return (index >= 0 && index < placed.size()) ? placed.get(index).toLink() : null;
	}

	private static PlacedQuestion require(@Nullable PlacedQuestion question, Place place) {
		if (question == null) {
			throw new IllegalStateException("A place without its question: " + place.question());
		}
		return question;
	}

}
