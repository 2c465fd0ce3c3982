package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts questions into levels by the sections in which they stand. */
final class Arrangement {

	private static final String GENERAL = "General";

	private final List<Sectioned> questions;

	private Arrangement(List<Sectioned> questions) {
		this.questions = questions;
	}

	/**
	 * A question and the titles of its sections.
	 *
	 * @param sections the outermost first
	 */
	record Sectioned(QuestionContent question, List<String> sections) {

		private Optional<String> hardness() {
			return sections.reversed().stream().filter((section) -> Difficulty.of(section).isPresent()).findFirst();
		}

		private String sectionAt(int depth) {
			return (depth < sections.size()) ? sections.get(depth) : GENERAL;
		}

	}

	/** The levels, none of them empty. See the package for the rule. */
	static List<LevelContent> of(List<Sectioned> questions) {
		return new Arrangement(questions).arrange();
	}

	private List<LevelContent> arrange() {
		int common = commonDepth();
		if (namesDifficulties()) {
			return levels(questions.stream()
				.sorted(Comparator.comparingInt(
						(question) -> question.hardness().flatMap(Difficulty::of).map(Difficulty::ordinal).orElse(-1)))
				.toList(), (question) -> question.hardness().orElse(GENERAL), common);
		}
		long distinct = questions.stream().map((question) -> Slugs.of(question.sectionAt(common))).distinct().count();
		return (distinct <= ContentLimits.LEVELS) ? levels(questions, (question) -> question.sectionAt(common), common)
				: levels(questions, (question) -> GENERAL, common);
	}

	/** Whether sections of different difficulty hold at least half of the questions. */
	private boolean namesDifficulties() {
		List<Difficulty> named = questions.stream()
			.flatMap((question) -> question.hardness().flatMap(Difficulty::of).stream())
			.toList();
		return named.size() * 2 >= questions.size() && named.stream().distinct().count() > 1;
	}

	/** How many sections, from the outermost, hold all questions. */
	private int commonDepth() {
		List<String> first = questions.getFirst().sections();
		int depth = 0;
		while (depth < first.size() && isCommon(depth, first.get(depth))) {
			depth++;
		}
		return depth;
	}

	private boolean isCommon(int depth, String section) {
		return questions.stream()
			.allMatch(
					(question) -> depth < question.sections().size() && question.sections().get(depth).equals(section));
	}

	private static List<LevelContent> levels(List<Sectioned> questions, Function<Sectioned, String> title, int common) {
		Map<String, String> titles = new LinkedHashMap<>();
		Map<String, List<QuestionContent>> levels = new LinkedHashMap<>();
		for (Sectioned question : questions) {
			String level = title.apply(question);
			String code = Slugs.of(level);
			titles.putIfAbsent(code, level);
			levels.computeIfAbsent(code, (_) -> new ArrayList<>()).add(tagged(question, level, common));
		}
		return titles.entrySet()
			.stream()
			.map((level) -> new LevelContent(level.getKey(), TopicName.shorten(level.getValue()), "",
					Objects.requireNonNull(levels.get(level.getKey()))))
			.toList();
	}

	private static QuestionContent tagged(Sectioned sectioned, String level, int common) {
		QuestionContent question = sectioned.question();
		List<String> tags = Stream
			.concat(question.tags().stream(),
					sectioned.sections()
						.stream()
						.skip(common)
						.filter((section) -> !section.equals(level))
						.map(Slugs::of)
						.filter(Tags::isTag))
			.distinct()
			.limit(ContentLimits.TAGS)
			.toList();
		return new QuestionContent(question.externalId(), question.title(), question.type(), question.prompt(),
				question.answer(), question.keyPoints(), question.options(), tags, question.minutes(),
				question.references(), question.rights());
	}

}
