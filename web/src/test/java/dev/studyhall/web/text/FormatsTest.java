package dev.studyhall.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormatsTest {

	private static final Instant LATE = Instant.parse("2026-04-30T22:30:00Z");

	private final Texts texts = new Texts();

	private final Formats english = new Formats(this.texts, Locale.ENGLISH, ZoneId.of("UTC"));

	private final Formats hindi = new Formats(this.texts, Locale.of("hi"), ZoneId.of("Asia/Kolkata"));

	@Test
	void theDayIsTheReaders() {
		assertThat(this.english.date(LATE)).isEqualTo("30 April 2026");
		assertThat(this.hindi.date(LATE)).isEqualTo("1 मई 2026");
		assertThat(this.hindi.localDate(LATE)).isEqualTo(LocalDate.parse("2026-05-01"));
	}

	@Test
	void monthsStandAlone() {
		assertThat(this.english.month(LATE)).isEqualTo("April 2026");
		assertThat(this.hindi.month(LATE)).isEqualTo("मई 2026");
	}

	@Test
	void numbersAreGroupedAsTheReaderGroupsThem() {
		assertThat(this.english.number(1234567)).isEqualTo("1,234,567");
		assertThat(this.hindi.number(1234567)).isEqualTo("12,34,567");
		assertThat(this.english.percent(0.873)).isEqualTo("87%");
	}

	@Test
	void spansAreInTheLargestUnitThatFits() {
		assertThat(this.english.span(20)).isEqualTo("1 min");
		assertThat(this.english.span(600)).isEqualTo("10 min");
		assertThat(this.english.span(Duration.ofHours(5))).isEqualTo("5 h");
		assertThat(this.english.span(1_123_200)).isEqualTo("13 days");
		assertThat(this.english.span(Duration.ofDays(122))).isEqualTo("4 months");
		assertThat(this.english.span(Duration.ofDays(800))).isEqualTo("2 years");
	}

}
