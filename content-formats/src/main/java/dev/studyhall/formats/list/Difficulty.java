package dev.studyhall.formats.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How hard the questions of a section are by the section's title, easiest first. */
enum Difficulty {

	BEGINNER("beginner", "beginners", "easy", "basic", "basics", "junior", "fundamental", "fundamentals", "entry",
			"novice", "fresher", "freshers", "elementary", "simple"),
	INTERMEDIATE("intermediate", "medium", "middle", "mid", "regular", "moderate"),
	ADVANCED("advanced", "advance", "hard", "senior", "difficult", "experienced", "tricky"),
	EXPERT("expert", "experts", "guru", "principal", "architect", "insane");

	private final Set<String> words;

	Difficulty(String... words) {
		this.words = Set.of(words);
	}

	/** The difficulty that a title names; empty if it names none or more than one. */
	static Optional<Difficulty> of(String title) {
		List<String> found = Vocabulary.words(title);
		List<Difficulty> named = Arrays.stream(values())
			.filter((difficulty) -> found.stream().anyMatch(difficulty.words::contains))
			.toList();
		return (named.size() == 1) ? Optional.of(named.getFirst()) : Optional.empty();
	}

}
