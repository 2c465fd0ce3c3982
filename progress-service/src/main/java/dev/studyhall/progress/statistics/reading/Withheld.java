package dev.studyhall.progress.statistics.reading;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a figure is not told. */
public enum Withheld {

	/** It would be over fewer learners than {@link #LEAST}, or the rest of them would. */
	TOO_FEW_LEARNERS,
	/** It has not been computed yet. */
	NOT_COMPUTED_YET;

	/** So many learners a figure is over, at least. */
	public static final int LEAST = 5;

	/** The reason, in the words of the API. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
