package dev.studyhall.progress.statistics.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a question turned out to be. Slug and title are null until the
 * catalog has told them.
 *
 * @param position from 1, in the topic's order of difficulty
 * @param level the level's code
 * @param questionVersion null if nobody has attempted the question
 * @param attempts on that version, all of them
 * @param facility the mean mark of first attempts, 0 to 1
 * @param discriminationIndex from -100 to 100; null as well where marks do not vary
 * @param discriminativeEfficiency to 100; null as well where marks do not vary
 * @param averageSeconds of the attempts that were not skipped
 * @param shareOfAgain of the ratings, 0 to 1
 * @param choices of a choice question, by option
 * @param withheld why the figures are null; null if they are told
 */
record ItemView(int position, UUID questionId, @Nullable String slug, @Nullable String title, String level,
		@Nullable Integer questionVersion, long attempts, @Nullable Double facility,
		@Nullable Double discriminationIndex, @Nullable Double discriminativeEfficiency,
		@Nullable Double averageSeconds, @Nullable Double shareOfAgain, @Nullable List<OptionCount> choices,
		@Nullable Withheld withheld) {

	/**
	 * How often an option was chosen.
	 *
	 * @param option from 1, in the question's order
	 */
	record OptionCount(int option, long chosen) {
	}

	static ItemView of(Readable row) {
		Integer version = row.get("question_version", Integer.class);
		Withheld withheld = withheld(row);
		boolean told = withheld == null;
		return new ItemView(row.get("position", Integer.class), row.get("question_id", UUID.class),
				row.get("slug", String.class), row.get("title", String.class), row.get("level", String.class), version,
				row.get("attempts", Long.class), told ? row.get("facility", Double.class) : null,
				told ? row.get("discrimination_index", Double.class) : null,
				told ? row.get("discriminative_efficiency", Double.class) : null,
				told ? row.get("average_seconds", Double.class) : null,
				told ? row.get("share_of_again", Double.class) : null, told ? choices(row) : null, withheld);
	}

	/** Where fewer have answered than may be told of, the mean would tell of them. */
	private static @Nullable Withheld withheld(Readable row) {
		Long answered = row.get("answered", Long.class);
		if (answered == null) {
			return Withheld.NOT_COMPUTED_YET;
		}
		return (answered < Withheld.LEAST) ? Withheld.TOO_FEW_LEARNERS : null;
	}

	private static List<OptionCount> choices(Readable row) {
		Integer[] options = row.get("options", Integer[].class);
		Long[] chosen = row.get("chosen", Long[].class);
		List<OptionCount> choices = new ArrayList<>();
		for (int index = 0; options != null && chosen != null && index < options.length; index++) {
			choices.add(new OptionCount(options[index], chosen[index]));
		}
		return choices;
	}
}
