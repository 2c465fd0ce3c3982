package dev.studyhall.web.text;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Dates, times and numbers as a reader writes them. For one page: not to be shared.
 */
public final class Formats {

	private static final Pattern INDIAN_GROUPS = Pattern.compile("(\\d)(?=(\\d\\d)*\\d{3}$)");

	private final Texts texts;

	private final Locale locale;

	private final ZoneId zone;

	public Formats(Texts texts, Locale locale, ZoneId zone) {
		this.texts = texts;
		this.locale = Locale.of(locale.getLanguage(), "hi".equals(locale.getLanguage()) ? "IN" : "GB");
		this.zone = zone;
	}

	/** 1,234; in Hindi 12,34,567. */
	public String number(long value) {
		return indian() ? INDIAN_GROUPS.matcher(Long.toString(value)).replaceAll("$1,")
				: NumberFormat.getIntegerInstance(this.locale).format(value);
	}

	/** 87 %, of a share from 0 to 1. */
	public String percent(double share) {
		return NumberFormat.getPercentInstance(this.locale).format(share);
	}

	/** The instant as an element {@code time} takes it: to the second. */
	public String machine(Instant instant) {
		return instant.truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/** May 2026. */
	public String month(Instant instant) {
		return DateTimeFormatter.ofPattern("LLLL uuuu", this.locale).format(instant.atZone(this.zone));
	}

	/** 4 May 2026. */
	public String date(Instant instant) {
		return date(instant.atZone(this.zone).toLocalDate());
	}

	/** 4 May 2026. */
	public String date(LocalDate date) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.locale).format(date);
	}

	/** Mon, 4 May. */
	public String day(LocalDate date) {
		return DateTimeFormatter.ofPattern("EEE, d MMM", this.locale).format(date);
	}

	/** 4 May 2026, 11:30. */
	public String time(Instant instant) {
		String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.MEDIUM, FormatStyle.SHORT,
				IsoChronology.INSTANCE, this.locale);
		return DateTimeFormatter.ofPattern(pattern, this.locale).format(instant.atZone(this.zone));
	}

	/** The day on which it is, where the reader is. */
	public LocalDate localDate(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	/** 10 min, 5 h, 13 days, 4 months: the largest unit that fits, rounded. */
	public String span(Duration span) {
		long minutes = Math.max(1, Math.round(span.toSeconds() / 60.0));
		if (minutes < 60) {
			return text("span.minutes", minutes);
		}
		long hours = Math.round(minutes / 60.0);
		if (hours < 24) {
			return text("span.hours", hours);
		}
		long days = Math.round(minutes / 1440.0);
		if (days < 61) {
			return text("span.days", days);
		}
		return (days < 730) ? text("span.months", Math.round(days / 30.4))
				: text("span.years", Math.round(days / 365.0));
	}

	/** The same of seconds. */
	public String span(long seconds) {
		return span(Duration.ofSeconds(seconds));
	}

	/** Which the formats of the JDK do not know how to group. */
	private boolean indian() {
		return "hi".equals(this.locale.getLanguage());
	}

	private String text(String key, long amount) {
		return this.texts.get(this.locale, key, amount);
	}

}
