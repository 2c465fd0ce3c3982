package dev.studyhall.catalog.applying;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.studyhall.catalog.content.QuestionHash;
import dev.studyhall.catalog.content.QuestionId;
import dev.studyhall.catalog.content.QuestionRow;
import dev.studyhall.catalog.content.TopicVersion;
import dev.studyhall.catalog.content.TopicVersion.Place;
import dev.studyhall.formats.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a bundle the topic has already: those of the same external id; then,
 * among the rest of both, those that say the same to the letter. Several that say the
 * same are taken in order of place if the topic has as many of them as the bundle, and
 * are left alone otherwise: nobody guesses. Retired questions count where none in use
 * says the same; what lies in the trash is found by its external id only.
 */
final class KnownQuestions {

	private KnownQuestions() {
	}

	/**
	 * The known questions, by the external ids that the bundle gives them.
	 * @param before the newest version; null for a new topic
	 * @param questions all that the topic ever had
	 */
	static Map<String, QuestionRow> find(TopicContent bundle, @Nullable TopicVersion before,
			List<QuestionRow> questions) {
		Map<String, QuestionRow> found = new HashMap<>();
		Map<String, QuestionRow> others = new LinkedHashMap<>();
		questions.forEach((question) -> others.put(question.externalId(), question));
		Map<String, List<String>> unknown = new LinkedHashMap<>();
		bundle.levels().stream().flatMap((level) -> level.questions().stream()).forEach((question) -> {
			QuestionRow known = others.remove(question.externalId());
			if (known != null) {
				found.put(question.externalId(), known);
			}
			else {
				unknown.computeIfAbsent(QuestionHash.of(question), (_) -> new ArrayList<>()).add(question.externalId());
			}
		});
		Map<String, List<QuestionRow>> unnamed = inOrder(others.values(), before).stream()
			.collect(Collectors.groupingBy(QuestionRow::hash));
		unknown.forEach((hash, ids) -> pair(ids, candidates(unnamed.getOrDefault(hash, List.of())), found));
		return found;
	}

	private static void pair(List<String> ids, List<QuestionRow> candidates, Map<String, QuestionRow> found) {
		if (ids.size() == candidates.size()) {
			for (int index = 0; index < ids.size(); index++) {
				found.put(ids.get(index), candidates.get(index));
			}
		}
	}

	private static List<QuestionRow> candidates(List<QuestionRow> same) {
		List<QuestionRow> inUse = same.stream().filter((question) -> !question.retired()).toList();
		return inUse.isEmpty() ? same.stream().filter((question) -> !question.trashed()).toList() : inUse;
	}

	/** Those with a place in order of place, then the others in order of age. */
	private static List<QuestionRow> inOrder(Collection<QuestionRow> questions, @Nullable TopicVersion before) {
		Map<QuestionId, Integer> places = new HashMap<>();
		for (Place place : (before != null) ? before.places() : List.<Place>of()) {
			places.put(place.question(), places.size());
		}
		return questions.stream()
			.sorted(Comparator
				.comparing((QuestionRow question) -> places.getOrDefault(question.id(), Integer.MAX_VALUE))
				.thenComparing((question) -> question.id().value()))
			.toList();
	}

}
