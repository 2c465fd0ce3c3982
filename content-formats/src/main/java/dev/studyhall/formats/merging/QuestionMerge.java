package dev.studyhall.formats.merging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.merging.Decisions.Versions;

/**
 * Merges what a question says. Where the sides changed different fields each field comes
 * from whoever changed it. Where they clash in one, or the fields do not fit together,
 * the question is kept whole: half of an answer and half of another explain nothing.
 */
final class QuestionMerge {

	private static final List<Function<QuestionContent, Object>> FIELDS = List.of(QuestionContent::title,
			QuestionContent::prompt, QuestionContent::answer, QuestionContent::keyPoints, Choice::of,
			QuestionContent::tags, (question) -> Optional.ofNullable(question.minutes()), QuestionContent::references,
			QuestionContent::rights);

	private QuestionMerge() {
	}

	/** The type and the options: the one means nothing without the other. */
	private record Choice(InteractionType type, List<Option> options) {

		static Choice of(QuestionContent question) {
			return new Choice(question.type(), question.options());
		}

	}

	/** The merged question; empty where it is all or nothing. */
	static Optional<QuestionContent> merge(Versions<QuestionContent> versions) {
		if (FIELDS.stream().anyMatch((field) -> versions.part(field).clash())) {
			return Optional.empty();
		}
		return Optional.of(combine(versions)).filter((merged) -> QuestionRules.findFault(merged).isEmpty());
	}

	private static QuestionContent combine(Versions<QuestionContent> versions) {
		Choice choice = versions.part(Choice::of).newest();
		return new QuestionContent(versions.ours().externalId(), versions.part(QuestionContent::title).newest(),
				choice.type(), versions.part(QuestionContent::prompt).newest(),
				versions.part(QuestionContent::answer).newest(), versions.part(QuestionContent::keyPoints).newest(),
				choice.options(), versions.part(QuestionContent::tags).newest(),
				(Objects.equals(versions.ours().minutes(), versions.base().minutes()) ? versions.theirs()
						: versions.ours())
					.minutes(),
				versions.part(QuestionContent::references).newest(), versions.part(QuestionContent::rights).newest());
	}

}
