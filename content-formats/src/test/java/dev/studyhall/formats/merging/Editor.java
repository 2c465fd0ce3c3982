package dev.studyhall.formats.merging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.studyhall.formats.content.GeneratedContent;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

/**
 * Somebody who edits a topic at random, and stays within what a topic may be.
 *
 * @param name stands in the names of what they add
 */
record Editor(Random random, String name) {

	/** Some edits of any kind, one after the other. */
	TopicContent edit(TopicContent topic) {
		TopicContent edited = topic;
		for (int edits = random.nextInt(1, 7); edits > 0; edits--) {
			edited = editOnce(edited, edits);
		}
		return edited;
	}

	private TopicContent editOnce(TopicContent topic, int number) {
		return switch (random.nextInt(9)) {
			case 0 -> editTexts(topic);
			case 1 -> editLevels(topic, this::retell);
			case 2 -> topic.withLevels(shuffled(topic.levels()));
			case 3 -> editLevels(topic, (level) -> with(level, shuffled(level.questions())));
			case 4 -> removeQuestion(topic);
			case 5 -> addQuestion(topic, name + "-" + number);
			case 6 -> moveQuestion(topic);
			case 7 -> removeLevel(topic);
			default -> editQuestions(topic, (question) -> random.nextInt(3) == 0);
		};
	}

	/** Rewrites something of each question that is chosen. */
	TopicContent editQuestions(TopicContent topic, Predicate<QuestionContent> chosen) {
		return editLevels(topic,
				(level) -> with(level,
						level.questions()
							.stream()
							.map((question) -> chosen.test(question) ? rewrite(question) : question)
							.toList()));
	}

	private QuestionContent rewrite(QuestionContent old) {
		QuestionContent other = GeneratedContent.question(random);
		return switch (random.nextInt(4)) {
			case 0 -> new QuestionContent(old.externalId(), other.title(), old.type(), old.prompt(), old.answer(),
					old.keyPoints(), old.options(), old.tags(), old.minutes(), old.references(), old.rights());
			case 1 -> new QuestionContent(old.externalId(), old.title(), old.type(), old.prompt(),
					GeneratedContent.nonEmptyText(random), old.keyPoints(), old.options(), old.tags(), old.minutes(),
					old.references(), old.rights());
			case 2 -> new QuestionContent(old.externalId(), old.title(), old.type(), other.prompt(), old.answer(),
					other.keyPoints(), old.options(), other.tags(), other.minutes(), other.references(),
					other.rights());
			default -> other.withExternalId(old.externalId());
		};
	}

	private TopicContent editTexts(TopicContent topic) {
		TopicContent other = GeneratedContent.topic(random);
		return random.nextBoolean()
				? new TopicContent(topic.slug(), other.title(), topic.icon(), other.language(), topic.curatedBy(),
						topic.rights(), topic.tags(), other.summary(), topic.about(), other.expectations(),
						topic.guide(), topic.levels())
				: new TopicContent(topic.slug(), topic.title(), other.icon(), topic.language(), other.curatedBy(),
						other.rights(), other.tags(), topic.summary(), other.about(), topic.expectations(),
						other.guide(), topic.levels());
	}

	private LevelContent retell(LevelContent level) {
		LevelContent other = GeneratedContent.topic(random).levels().getFirst();
		return random.nextBoolean()
				? new LevelContent(level.code(), other.title(), level.description(), level.questions())
				: new LevelContent(level.code(), level.title(), other.description(), level.questions());
	}

	private TopicContent removeQuestion(TopicContent topic) {
		return editLevels(topic, (level) -> with(level,
				level.questions().stream().filter((question) -> random.nextInt(4) > 0).toList()));
	}

	private TopicContent addQuestion(TopicContent topic, String id) {
		List<LevelContent> levels = new ArrayList<>(topic.levels());
		if (levels.isEmpty() || random.nextInt(3) == 0) {
			levels.add(random.nextInt(levels.size() + 1), new LevelContent("new-" + id, "New", "", List.of()));
		}
		int at = random.nextInt(levels.size());
		levels.set(at, withAdded(levels.get(at), GeneratedContent.question(random).withExternalId("added/" + id)));
		return unique(topic.withLevels(levels), topic);
	}

	private TopicContent moveQuestion(TopicContent topic) {
		List<LevelContent> levels = new ArrayList<>(topic.levels());
		if (levels.isEmpty()) {
			return topic;
		}
		int from = random.nextInt(levels.size());
		List<QuestionContent> questions = new ArrayList<>(levels.get(from).questions());
		if (questions.isEmpty()) {
			return topic;
		}
		QuestionContent moved = questions.remove(random.nextInt(questions.size()));
		levels.set(from, with(levels.get(from), questions));
		int to = random.nextInt(levels.size());
		levels.set(to, withAdded(levels.get(to), moved));
		return topic.withLevels(levels);
	}

	private TopicContent removeLevel(TopicContent topic) {
		List<LevelContent> levels = new ArrayList<>(topic.levels());
		if (levels.size() > 1) {
			levels.remove(random.nextInt(levels.size()));
		}
		return topic.withLevels(levels);
	}

	private LevelContent withAdded(LevelContent level, QuestionContent question) {
		List<QuestionContent> questions = new ArrayList<>(level.questions());
		questions.add(random.nextInt(questions.size() + 1), question);
		return with(level, questions);
	}

	/** What was added twice under one name was not added. */
	private static TopicContent unique(TopicContent added, TopicContent before) {
		List<String> ids = Topics.ids(added);
		List<String> codes = added.levels().stream().map(LevelContent::code).toList();
		boolean doubled = ids.stream().distinct().count() < ids.size()
				|| codes.stream().distinct().count() < codes.size();
		return doubled ? before : added;
	}

	private <T> List<T> shuffled(List<T> items) {
		List<T> shuffled = new ArrayList<>(items);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

	private static TopicContent editLevels(TopicContent topic, UnaryOperator<LevelContent> edit) {
		return topic.withLevels(topic.levels().stream().map(edit).toList());
	}

	private static LevelContent with(LevelContent level, List<QuestionContent> questions) {
		return new LevelContent(level.code(), level.title(), level.description(), questions);
	}

}
