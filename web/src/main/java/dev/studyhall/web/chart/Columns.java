package dev.studyhall.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns side by side, in a box of 100 units' height that may be stretched either way.
 *
 * @param columns from the first to the last
 * @param max what the full height stands for
 */
public record Columns(List<Column> columns, double max) {

	private static final double STEP = 10;

	private static final double HEIGHT = 100;

	private static final int FEW = 12;

	private static final int PIXELS = 96;

	/**
	 * Columns of these values, the highest as high as the box or as the least maximum.
	 */
	public static Columns of(List<Value> values, double leastMax) {
		double max = values.stream()
			.mapToDouble((value) -> Math.max(value.first(), value.second()))
			.reduce(leastMax, Math::max);
		List<Column> columns = new ArrayList<>();
		for (Value value : values) {
			columns
				.add(new Column(value, columns.size() * STEP, height(value.first(), max), height(value.second(), max)));
		}
		return new Columns(List.copyOf(columns), max);
	}

	/** How wide the box is. */
	public double width() {
		return Math.max(STEP, this.columns.size() * STEP);
	}

	/** {@code viewBox} of the drawing. */
	public String box() {
		return "0 0 " + number(width()) + " " + number(HEIGHT);
	}

	/** Whether they are so few that they would be too wide side by side on a page. */
	public boolean few() {
		return this.columns.size() < FEW;
	}

	/** How wide a drawing of few is, in pixels. */
	public int pixels() {
		return Math.max(1, this.columns.size()) * PIXELS;
	}

	/** Whether there is nothing to see. */
	public boolean empty() {
		return this.columns.stream().allMatch((each) -> each.first() == 0 && each.second() == 0);
	}

	/** Labels for below: the first, the middle one, the last. */
	public List<String> labels() {
		int size = this.columns.size();
		if (size < 3) {
			return this.columns.stream().map((each) -> each.value().label()).toList();
		}
		return List.of(label(0), label(size / 2), label(size - 1));
	}

	private String label(int place) {
		return this.columns.get(place).value().label();
	}

	private static double height(double value, double max) {
		return (max <= 0 || value <= 0) ? 0 : Math.max(1.5, value / max * HEIGHT);
	}

	static String number(double value) {
		double rounded = Math.round(value * 100) / 100.0;
		return (rounded == Math.rint(rounded)) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	/**
	 * What is drawn.
	 *
	 * @param label what it is called
	 * @param first the column behind: what is expected
	 * @param second the narrower one before it: what was done
	 * @param marked whether it stands out: today
	 */
	public record Value(String label, double first, double second, boolean marked) {
	}

	/** A column in its place: heights in units of the box. */
	public record Column(Value value, double left, double first, double second) {

		/** Where the first begins, from the side. */
		public String x() {
			return number(this.left + 1);
		}

		/** Where the second begins, from the side. */
		public String innerX() {
			return number(this.left + 2.75);
		}

		/** Where the first begins, from above. */
		public String y() {
			return number(HEIGHT - this.first);
		}

		/** Where the second begins, from above. */
		public String innerY() {
			return number(HEIGHT - this.second);
		}

		/** The height of the first. */
		public String height() {
			return number(this.first);
		}

		/** The height of the second. */
		public String innerHeight() {
			return number(this.second);
		}

	}

}
