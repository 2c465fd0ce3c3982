package dev.studyhall.progress.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/** Why a member of these days may fall behind. */
enum Risk {

	/** No attempt for {@link #IDLE_DAYS} days, nor since the member came. */
	INACTIVE,
	/**
	 * Of at least {@link #LEAST_RATINGS} ratings in {@link #WINDOW_DAYS} days two in five
	 * are <em>again</em>.
	 */
	STRUGGLING,
	/** At least {@link #MANY_DUE} cards are due. */
	OVERDUE;

	static final int IDLE_DAYS = 7;

	static final int WINDOW_DAYS = 14;

	private static final long LEAST_RATINGS = 10;

	private static final long MANY_DUE = 50;

	/** What speaks against a member who belongs to the cohort today. */
	static List<Risk> of(LocalDate from, @Nullable LocalDate lastActive, Readable row, LocalDate today) {
		LocalDate heard = (lastActive != null && lastActive.isAfter(from)) ? lastActive : from;
		long ratings = row.get("ratings", Long.class);
		long again = row.get("again", Long.class);
		long due = row.get("due", Long.class);
		List<Risk> risks = new ArrayList<>();
		if (!heard.isAfter(today.minusDays(IDLE_DAYS))) {
			risks.add(INACTIVE);
		}
		if (ratings >= LEAST_RATINGS && 5 * again >= 2 * ratings) {
			risks.add(STRUGGLING);
		}
		if (due >= MANY_DUE) {
			risks.add(OVERDUE);
		}
		return risks;
	}

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
