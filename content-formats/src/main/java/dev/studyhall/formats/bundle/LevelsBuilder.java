package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.SourcePosition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.formats.bundle.ItemReader.Item;
import dev.studyhall.formats.bundle.Outline.OutlineHeading;
import org.jspecify.annotations.Nullable;

/** Puts levels and their questions together in the order in which they are met. */
final class LevelsBuilder {

	/** The level of questions that stand before any other. */
	private static final String DEFAULT_LEVEL = "general";

	private final ItemReader items;

	private final Mistakes mistakes;

	private final Map<String, LevelBuilder> levels = new LinkedHashMap<>();

	private final Map<String, SourcePosition> positions = new HashMap<>();

	private Place place = Place.BEGINNING;

	private @Nullable LevelBuilder level;

	private boolean inQuestion;

	private int questions;

	/** Where in the file the walk is, as far as a question cares. */
	private enum Place {

		BEGINNING, SECTION, LEVEL, REFUSED_LEVEL

	}

	LevelsBuilder(ItemReader items, Mistakes mistakes) {
		this.items = items;
		this.mistakes = mistakes;
	}

	/** Whether any heading below the title has been met. */
	boolean begun() {
		return place != Place.BEGINNING || inQuestion;
	}

	/** The next questions stand in a section of the topic. */
	void leaveForSection() {
		enter(Place.SECTION, null);
	}

	/** The next questions stand below a heading that has a mistake. */
	void refuse() {
		enter(Place.REFUSED_LEVEL, null);
	}

	void begin(Item item) {
		LevelBuilder same = levels.get(item.code());
		if (same != null) {
			mistakes.add(item.line(), item.title(),
					"The level “%s” begins in line %d; its questions go there, but".formatted(item.code(), same.line())
							+ " a second heading and text for it were not expected");
		}
		else if (levels.size() >= ContentLimits.LEVELS) {
			mistakes.add(item.line(), item.title(), "More than %d levels in one topic".formatted(ContentLimits.LEVELS));
			refuse();
			return;
		}
		LevelBuilder entered = levels.computeIfAbsent(item.code(),
				(code) -> new LevelBuilder(code, item.title(), item.text(), item.line()));
		if (item.attributes().saysLevel()) {
			entered.keep();
		}
		enter(Place.LEVEL, entered);
	}

	/** A second title: within an answer it has been reported with the question. */
	void readStrayTitle(OutlineHeading heading) {
		if (!inQuestion) {
			mistakes.add(heading.line() + 1, heading.source(),
					"A heading of level 1 that is not the title; within a text, levels from 4 on were expected");
		}
	}

	/**
	 * Reads a question.
	 * @param next the dividing heading below it, if there is one
	 */
	void readQuestion(OutlineHeading heading, int end, @Nullable OutlineHeading next) {
		inQuestion = true;
		if (place == Place.BEGINNING) {
			level = levels.computeIfAbsent(DEFAULT_LEVEL,
					(code) -> new LevelBuilder(code, "General", "", heading.line() + 1));
		}
		if (level != null) {
			level.keep();
		}
		Item item = items.read(heading, end);
		if (item != null) {
			readItem(item, next);
		}
	}

	/** The levels, without those in which no question was met. */
	List<LevelContent> build() {
		levels.values()
			.stream()
			.filter(LevelBuilder::isEmpty)
			.forEach((empty) -> mistakes.add(empty.line(), empty.title(),
					"A level without questions; headings of level 3 were expected below it"));
		return levels.values().stream().filter((built) -> !built.isEmpty()).map(LevelBuilder::build).toList();
	}

	/** Where each question that was taken in begins, by its id. */
	Map<String, SourcePosition> positions() {
		return positions;
	}

	private void enter(Place next, @Nullable LevelBuilder nextLevel) {
		place = next;
		level = nextLevel;
		inQuestion = false;
	}

	private void readItem(Item item, @Nullable OutlineHeading next) {
		String misplaced = findMisplacement(next);
		QuestionContent question = (misplaced == null) ? QuestionReader.read(item, mistakes) : null;
		String mistake = (question != null) ? findClash(question) : misplaced;
		if (mistake != null) {
			mistakes.add(item.line(), item.title(), mistake);
		}
		else if (question != null && level != null) {
			positions.put(question.externalId(), new SourcePosition(mistakes.file(), item.line()));
			questions++;
			level.add(question);
		}
	}

	private @Nullable String findMisplacement(@Nullable OutlineHeading next) {
		if (place == Place.SECTION) {
			return "A question in a section; a level (a heading “## …”) was expected before it, and headings of"
					+ " level 4 within the section's own text";
		}
		if (place == Place.REFUSED_LEVEL) {
			return "A question of a level that was not taken in";
		}
		return (next != null && next.level() == 1)
				? "A heading of level 1 in line %d within the answer; levels from 4 on were expected"
					.formatted(next.line() + 1)
				: null;
	}

	private @Nullable String findClash(QuestionContent question) {
		SourcePosition first = positions.get(question.externalId());
		if (first != null) {
			return "The id “%s” belongs to the question in line %d; an id of its own ({#…}) was expected"
				.formatted(question.externalId(), first.line());
		}
		return (questions >= ContentLimits.QUESTIONS)
				? "More than %d questions in one topic".formatted(ContentLimits.QUESTIONS) : null;
	}

}
