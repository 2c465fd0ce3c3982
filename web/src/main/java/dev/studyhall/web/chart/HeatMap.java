package dev.studyhall.web.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A calendar of weeks from Monday to Sunday, one column each, the current one last; the
 * more was done on a day, the stronger it is drawn.
 *
 * @param days all days up to today
 * @param months where months begin
 * @param weeks how many columns there are
 */
public record HeatMap(List<Cell> days, List<Month> months, int weeks) {

	private static final int STEP = 13;

	private static final int TOP = 16;

	private static final int STRONGEST = 4;

	/** The weeks up to today, of how much was done on each day. */
	public static HeatMap of(Map<LocalDate, Integer> done, LocalDate today, int weeks, Locale locale) {
		LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L);
		int most = done.values().stream().mapToInt(Integer::intValue).max().orElse(0);
		List<Cell> cells = first.datesUntil(today.plusDays(1))
			.map((day) -> cell(day, first, done.getOrDefault(day, 0), most))
			.toList();
		return new HeatMap(cells, months(first, today, locale), weeks);
	}

	/** How wide the drawing is, in pixels. */
	public int width() {
		return this.weeks * STEP;
	}

	/** How high the drawing is, in pixels. */
	public int height() {
		return TOP + 7 * STEP;
	}

	private static Cell cell(LocalDate day, LocalDate first, int amount, int most) {
		long place = ChronoUnit.DAYS.between(first, day);
		int strength = (amount == 0) ? 0 : Math.max(1, (int) Math.ceil((double) STRONGEST * amount / most));
		return new Cell(day, amount, strength, (int) (place / 7) * STEP, TOP + (int) (place % 7) * STEP);
	}

	private static List<Month> months(LocalDate first, LocalDate today, Locale locale) {
		DateTimeFormatter name = DateTimeFormatter.ofPattern("LLL", locale);
		List<Month> months = new ArrayList<>();
		LocalDate month = first.withDayOfMonth(1).plusMonths(1);
		while (!month.isAfter(today.minusDays(7))) {
			months.add(new Month(name.format(month), (int) (ChronoUnit.DAYS.between(first, month) / 7) * STEP));
			month = month.plusMonths(1);
		}
		return List.copyOf(months);
	}

	/**
	 * A day.
	 *
	 * @param strength from 0, nothing, to 4
	 */
	public record Cell(LocalDate day, int amount, int strength, int x, int y) {
	}

	/** A month's name and where it begins. */
	public record Month(String name, int x) {
	}

}
