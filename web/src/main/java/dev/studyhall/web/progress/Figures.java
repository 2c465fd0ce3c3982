package dev.studyhall.web.progress;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.web.api.Statistics;
import dev.studyhall.web.api.TopicProgress;
import dev.studyhall.web.chart.Columns;
import dev.studyhall.web.chart.HeatMap;
import dev.studyhall.web.text.Formats;
import dev.studyhall.web.visitor.Visitor;

/**
 * A learner's progress as it is shown.
 *
 * @param topics those that were begun first
 * @param statistics days, forecast and retention
 * @param calendar a year of days
 * @param forecast reviews of the days to come
 * @param retention by month, expected and true
 */
record Figures(List<TopicProgress> topics, Statistics statistics, HeatMap calendar, Columns forecast,
		Columns retention) {

	private static final int WEEKS = 53;

	static Figures of(List<TopicProgress> topics, Statistics statistics, Visitor visitor, Formats format) {
		List<TopicProgress> begunFirst = topics.stream()
			.sorted((one, other) -> Boolean.compare(other.seen() > 0, one.seen() > 0))
			.toList();
		HeatMap calendar = HeatMap.of(
				statistics.days()
					.stream()
					.collect(Collectors.toMap(Statistics.Day::date, Statistics.Day::attempts, Integer::sum)),
				statistics.today(), WEEKS, visitor.locale());
		return new Figures(begunFirst, statistics, calendar, forecast(statistics, format),
				retention(statistics, format));
	}

	/** Whether nothing was ever done. */
	public boolean empty() {
		return this.statistics.attempts() == 0 && seen() == 0;
	}

	/** Questions known, of all topics. */
	public int known() {
		return this.topics.stream().mapToInt(TopicProgress::known).sum();
	}

	/** Questions met, of all topics. */
	public int seen() {
		return this.topics.stream().mapToInt(TopicProgress::seen).sum();
	}

	/** Questions due, of all topics. */
	public int due() {
		return this.topics.stream().mapToInt(TopicProgress::due).sum();
	}

	/** Questions of all topics. */
	public int total() {
		return this.topics.stream().mapToInt(TopicProgress::total).sum();
	}

	/** The days on which something was done, the latest first. */
	public List<Statistics.Day> latestDays() {
		return this.statistics.days().reversed();
	}

	/** A month's name, of {@code 2026-05}. */
	static String month(String month, Formats format) {
		return format.month(YearMonth.parse(month).atDay(15).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	private static Columns forecast(Statistics statistics, Formats format) {
		return Columns.of(statistics.forecast()
			.stream()
			.map((day) -> new Columns.Value(format.day(day.date()), day.reviews(), 0,
					day.date().equals(statistics.today())))
			.toList(), 1);
	}

	private static Columns retention(Statistics statistics, Formats format) {
		return Columns.of(statistics.retention()
			.months()
			.stream()
			.map((month) -> new Columns.Value(month(month.month(), format), month.expected(), month.recall(), false))
			.toList(), 1);
	}

}
