package dev.studyhall.formats.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer key as it stands in a file.
 *
 * @param from its first line, counted from 0
 * @param to the line behind its last
 * @param groups one for each section that it names, none of them empty
 */
record KeySection(int from, int to, List<KeyGroup> groups) {

	List<KeyEntry> entries() {
		return groups.stream().flatMap((group) -> group.entries().stream()).toList();
	}

	/** The same with what explains its entries elsewhere, by their numbers. */
	KeySection explainedBy(KeySection other) {
		Map<Integer, String> texts = new HashMap<>();
		other.entries().forEach((entry) -> texts.putIfAbsent(entry.number(), entry.answer()));
		return new KeySection(from, other.to,
				groups.stream()
					.map((group) -> new KeyGroup(group.title(),
							group.entries()
								.stream()
								.map((entry) -> entry.with(texts.getOrDefault(entry.number(), "")))
								.toList()))
					.toList());
	}

	/** Whether it names options of several questions, and hardly says anything else. */
	boolean isKey() {
		List<KeyEntry> entries = entries();
		return entries.size() > 1 && entries.stream().filter(KeyEntry::namesOption).count() * 2 >= entries.size();
	}

}
