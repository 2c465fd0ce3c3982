package dev.studyhall.formats.assembly;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.SourcePosition;
import org.jspecify.annotations.Nullable;

/** A topic's levels and questions while its file is read. */
public final class LevelsDraft {

	/** Characters of one topic, so that memory is bounded whatever a file holds. */
	private static final long CHARACTERS = 32L * 1024 * 1024;

	private static final String UNNAMED = "unnamed";

	private final Mistakes mistakes;

	private final Map<String, LevelDraft> levels = new LinkedHashMap<>();

	private final Map<String, SourcePosition> positions = new HashMap<>();

	private @Nullable LevelDraft level;

	private long characters;

	private boolean met;

	private boolean refused;

	public LevelsDraft(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	/** The next questions belong there; a level that was met before goes on. */
	public void enter(LevelName name, int line) {
		LevelDraft same = levels.get(name.code());
		if (same != null) {
			level = same;
			refused = false;
			return;
		}
		enterUnnamed(line);
		nameEntered(name, "");
	}

	/** The next questions belong to a level whose name is yet to come. */
	public void enterUnnamed(int line) {
		refused = levels.size() >= ContentLimits.LEVELS;
		if (refused) {
			mistakes.add(line, null,
					"More than %d levels in one topic; fewer were expected".formatted(ContentLimits.LEVELS));
		}
		level = new LevelDraft(line);
	}

	/** Names the level that was entered last; a second one of a name joins the first. */
	public void nameEntered(LevelName name, String description) {
		LevelDraft entered = level;
		if (entered == null || refused) {
			return;
		}
		LevelDraft same = levels.putIfAbsent(name.code(), entered);
		if (same == null) {
			entered.describe(name, description);
			return;
		}
		mistakes.add(entered.line(), name.title(),
				"The level “%s” begins in line %d; its questions go there, but a second head of it was not expected"
					.formatted(name.code(), same.line()));
		same.addAll(entered);
		level = same;
	}

	/**
	 * Takes a question in, or notes what is wrong with it. One without an id gets it from
	 * its title.
	 */
	public void add(QuestionContent question, int line) {
		add(question, new SourcePosition(mistakes.file(), line));
	}

	/** The same, where the topic is made of several files. */
	public void add(QuestionContent question, SourcePosition position) {
		met = true;
		boolean unnamed = question.externalId().isEmpty();
		Optional<String> fault = findFaultOfPlace(question)
			.or(() -> QuestionRules.findFault(unnamed ? question.withExternalId(UNNAMED) : question))
			.or(() -> findFaultOfId(question, position));
		if (fault.isPresent()) {
			mistakes.add(position, question.title(), fault.get());
			return;
		}
		if (level == null) {
			enter(LevelName.GENERAL, position.line());
		}
		QuestionContent named = unnamed ? withDerivedId(question) : question;
		positions.put(named.externalId(), position);
		characters += lengthOf(named);
		if (level != null) {
			level.add(named);
		}
	}

	/** Notes a question that could not even be read. */
	public void reject(int line, @Nullable String title, String reason) {
		met = true;
		mistakes.add(line, title, reason);
	}

	/** The same, where the fault is known in every part. */
	public void reject(Rejection rejection) {
		met = true;
		mistakes.add(rejection);
	}

	/** Notes what of a question was left out that is taken in otherwise. */
	public void remark(int line, @Nullable String title, String text) {
		mistakes.add(line, title, text);
	}

	/** The same, where it is known in every part. */
	public void remark(Rejection remark) {
		mistakes.add(remark);
	}

	/** Whether any question was met, good or not. */
	public boolean isBegun() {
		return met;
	}

	/** Whether questions were met and none of them could be taken in. */
	boolean lostAll() {
		return met && isEmpty();
	}

	/** Whether it has as many questions as a topic may have. */
	public boolean isFull() {
		return positions.size() >= ContentLimits.QUESTIONS;
	}

	/** Whether nothing was taken in. */
	public boolean isEmpty() {
		return positions.isEmpty();
	}

	/** The levels in the order in which they were met. */
	List<LevelContent> build() {
		return levels.values().stream().map(LevelDraft::build).toList();
	}

	/** Where each question that was taken in begins, by its id. */
	Map<String, SourcePosition> positions() {
		return positions;
	}

	/** Puts the levels in order of difficulty, where their names tell it. */
	public void sortByDifficulty() {
		List<LevelDraft> sorted = levels.values()
			.stream()
			.sorted(Comparator.comparingInt((one) -> one.name().rank()))
			.toList();
		levels.clear();
		sorted.forEach((one) -> levels.put(one.name().code(), one));
	}

	private QuestionContent withDerivedId(QuestionContent question) {
		return question.withExternalId(Slugs.unique(Slugs.of(question.title()), positions::containsKey));
	}

	private Optional<String> findFaultOfId(QuestionContent question, SourcePosition position) {
		return Optional.ofNullable(positions.get(question.externalId()))
			.map((first) -> "The id “%s” belongs to the question in %s; an id of its own was expected"
				.formatted(question.externalId(), first.file().equals(position.file()) ? "line " + first.line()
						: "%s, line %d".formatted(first.file(), first.line())));
	}

	private Optional<String> findFaultOfPlace(QuestionContent question) {
		if (refused) {
			return Optional.of("A question of a level that was not taken in");
		}
		if (positions.size() >= ContentLimits.QUESTIONS) {
			return Optional
				.of("More than %d questions in one topic; fewer were expected".formatted(ContentLimits.QUESTIONS));
		}
		return (characters + lengthOf(question) > CHARACTERS)
				? Optional.of("More than %d characters in one topic; fewer were expected".formatted(CHARACTERS))
				: Optional.empty();
	}

	private static long lengthOf(QuestionContent question) {
		long options = question.options().stream().mapToLong(LevelsDraft::lengthOf).sum();
		long points = question.keyPoints().stream().mapToLong(String::length).sum();
		return options + points + question.title().length() + question.prompt().length() + question.answer().length();
	}

	private static long lengthOf(Option option) {
		return (long) option.text().length() + option.feedback().length();
	}

}
