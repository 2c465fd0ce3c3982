package dev.studyhall.formats.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Brings the entries of answer keys to the questions above them. */
final class KeyedQuestions {

	private final List<RawQuestion> questions;

	private KeyedQuestions(List<RawQuestion> questions) {
		this.questions = new ArrayList<>(questions);
	}

	/**
	 * The same questions, with what the keys say of them. A key is about the questions
	 * between the key before and itself.
	 */
	static List<RawQuestion> apply(List<RawQuestion> questions, List<KeySection> keys) {
		KeyedQuestions keyed = new KeyedQuestions(questions);
		int from = 0;
		for (KeySection key : keys) {
			int to = from;
			while (to < questions.size() && questions.get(to).line() < key.from()) {
				to++;
			}
			keyed.bring(key, IntStream.range(from, to).boxed().toList());
			from = to;
		}
		return List.copyOf(keyed.questions);
	}

	private void bring(KeySection key, List<Integer> range) {
		List<List<Integer>> runs = runs(range);
		Map<List<String>, List<Integer>> sections = sections(range);
		boolean named = key.groups().size() > 1
				&& key.groups().stream().allMatch((group) -> sections.containsKey(Vocabulary.words(group.title())));
		if (named) {
			key.groups()
				.forEach((group) -> bring(group.entries(),
						sections.getOrDefault(Vocabulary.words(group.title()), List.of())));
		}
		else if (key.groups().size() > 1 && key.groups().size() == runs.size()) {
			IntStream.range(0, runs.size()).forEach((i) -> bring(key.groups().get(i).entries(), runs.get(i)));
		}
		else if (runs.size() == 1 || key.entries().size() == range.size()) {
			bring(key.entries(), range);
		}
		else if (!runs.isEmpty() && key.groups().size() == 1) {
			bring(key.entries(), runs.getLast());
		}
	}

	/** By the numbers of the questions; by their order where these are no help. */
	private void bring(List<KeyEntry> entries, List<Integer> range) {
		Map<Integer, String> answers = new HashMap<>();
		entries.forEach((entry) -> answers.putIfAbsent(entry.number(), entry.answer()));
		Set<Integer> numbers = new HashSet<>(range.stream().map(this::number).toList());
		boolean byOrder = (numbers.size() < range.size() || numbers.contains(0)) && entries.size() == range.size();
		if (byOrder) {
			IntStream.range(0, range.size()).forEach((i) -> set(range.get(i), entries.get(i).answer()));
		}
		else if (numbers.size() == range.size()) {
			range.forEach((index) -> set(index, answers.getOrDefault(number(index), "")));
		}
	}

	private void set(int index, String answer) {
		questions.set(index, questions.get(index).withKey(answer));
	}

	private int number(int index) {
		return questions.get(index).headline().number();
	}

	/** The questions of each section, by the words of its title. */
	private Map<List<String>, List<Integer>> sections(List<Integer> range) {
		Map<List<String>, List<Integer>> sections = new HashMap<>();
		for (int index : range) {
			for (String section : questions.get(index).sections()) {
				sections.computeIfAbsent(Vocabulary.words(section), (_) -> new ArrayList<>()).add(index);
			}
		}
		return sections;
	}

	/** The questions cut where their numbers begin anew. */
	private List<List<Integer>> runs(List<Integer> range) {
		List<List<Integer>> runs = new ArrayList<>();
		int last = Integer.MAX_VALUE;
		for (int index : range) {
			if (number(index) > 0 && number(index) <= last || runs.isEmpty()) {
				runs.add(new ArrayList<>());
			}
			runs.getLast().add(index);
			last = (number(index) > 0) ? number(index) : last;
		}
		return runs;
	}

}
