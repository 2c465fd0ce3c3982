package dev.studyhall.formats.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a question must be to be taken in, whichever way it comes. Each fault says what
 * was wrong and what was expected.
 */
public final class QuestionRules {

	private QuestionRules() {
	}

	/** The first fault; empty if there is none. */
	public static Optional<String> findFault(QuestionContent question) {
		return findFaultOfTitle(question.title()).or(() -> findFaultOfId(question.externalId()))
			.or(() -> findFaultOfTexts(question))
			.or(() -> findFaultOfOptions(question))
			.or(() -> findFaultOfLists(question))
			.or(() -> findFaultOfMinutes(question))
			.or(() -> findFaultOfRights(question.rights()));
	}

	private static Optional<String> findFaultOfTitle(String title) {
		if (title.isBlank()) {
			return fault("A question without a title; a title was expected");
		}
		return findFaultOfLine("title", title, ContentLimits.TITLE);
	}

	private static Optional<String> findFaultOfId(String id) {
		return id.isBlank() ? fault("An empty id; 1 to %d characters were expected", ContentLimits.ID)
				: findFaultOfLine("id", id, ContentLimits.ID);
	}

	private static Optional<String> findFaultOfTexts(QuestionContent question) {
		if (question.type() == InteractionType.OPEN && question.answer().isEmpty()) {
			return fault("A question without an answer; text below it was expected");
		}
		if (question.length() > ContentLimits.QUESTION) {
			return fault("Texts of %d characters in one question; at most %d were expected", question.length(),
					ContentLimits.QUESTION);
		}
		return findFaultOfText("prompt", question.prompt()).or(() -> findFaultOfText("answer", question.answer()))
			.or(() -> first(question.options(), (option) -> findFaultOfText("option", option.text())))
			.or(() -> first(question.options(), (option) -> findFaultOfText("feedback", option.feedback())));
	}

	private static Optional<String> findFaultOfOptions(QuestionContent question) {
		int count = question.options().size();
		long correct = question.options().stream().filter(Option::correct).count();
		return switch (question.type()) {
			case OPEN -> (count > 0) ? fault("Options at an open question; none were expected") : Optional.empty();
			case SINGLE_CHOICE -> findFaultOfChoice(question, count).or(() -> (correct != 1)
					? fault("%d right options of a single choice; one was expected", correct) : Optional.empty());
			case MULTIPLE_CHOICE -> findFaultOfChoice(question, count)
				.or(() -> (correct == 0) ? fault("No right option; at least one was expected") : Optional.empty());
		};
	}

	private static Optional<String> findFaultOfChoice(QuestionContent question, int count) {
		if (count < 2 || count > ContentLimits.OPTIONS) {
			return fault("%d options; 2 to %d were expected", count, ContentLimits.OPTIONS);
		}
		return question.options().stream().anyMatch((option) -> option.text().isEmpty())
				? fault("An empty option; a text was expected") : Optional.empty();
	}

	private static Optional<String> findFaultOfLists(QuestionContent question) {
		if (question.keyPoints().size() > ContentLimits.KEY_POINTS) {
			return fault("More than %d key points; fewer were expected", ContentLimits.KEY_POINTS);
		}
		if (question.references().size() > ContentLimits.REFERENCES) {
			return fault("More than %d references; fewer were expected", ContentLimits.REFERENCES);
		}
		return first(question.keyPoints(), (point) -> findFaultOfLine("key point", point, ContentLimits.KEY_POINT))
			.or(() -> findFaultOfTags(question.tags()))
			.or(() -> first(question.references(), References::findFault));
	}

	private static Optional<String> findFaultOfTags(List<String> tags) {
		if (tags.size() > ContentLimits.TAGS) {
			return fault("More than %d tags; fewer were expected", ContentLimits.TAGS);
		}
		return (new HashSet<>(tags).size() < tags.size()) ? fault("A tag twice; each once was expected")
				: first(tags, (tag) -> Tags.isTag(tag) ? Optional.empty() : fault("The tag “%s”; %s", tag, Tags.SHAPE));
	}

	private static Optional<String> findFaultOfMinutes(QuestionContent question) {
		Integer minutes = question.minutes();
		return (minutes != null && (minutes < 1 || minutes > ContentLimits.MINUTES))
				? fault("%d minutes; 1 to %d were expected", minutes, ContentLimits.MINUTES) : Optional.empty();
	}

	/** The first fault of what is said about rights. */
	public static Optional<String> findFaultOfRights(Rights rights) {
		return findFaultOfLine("licence", rights.licence(), ContentLimits.NAME)
			.or(() -> findFaultOfLine("source", rights.source(), ContentLimits.URL))
			.or(() -> findFaultOfLine("attribution", rights.attribution(), ContentLimits.ATTRIBUTION));
	}

	private static Optional<String> findFaultOfLine(String what, @Nullable String line, int limit) {
		if (line == null) {
			return Optional.empty();
		}
		if (line.length() > limit) {
			return fault("A %s of %d characters; at most %d were expected", what, line.length(), limit);
		}
		return Characters.areStorable(line) ? Optional.empty()
				: fault("A control character in the %s; text was expected", what);
	}

	private static Optional<String> findFaultOfText(String what, String text) {
		if (text.length() > ContentLimits.TEXT) {
			return fault("A text (%s) of %d characters; at most %d were expected", what, text.length(),
					ContentLimits.TEXT);
		}
		return Characters.areStorableLines(text) ? Optional.empty()
				: fault("A control character in the %s; text was expected", what);
	}

	private static <T> Optional<String> first(List<T> items, Function<T, Optional<String>> rule) {
		return items.stream().map(rule).flatMap(Optional::stream).findFirst();
	}

	private static Optional<String> fault(String format, Object... values) {
		return Optional.of(format.formatted(values));
	}

}
