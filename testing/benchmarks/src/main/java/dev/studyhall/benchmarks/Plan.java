package dev.studyhall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How thoroughly is measured.
 *
 * @param root the checkout with the built jars
 * @param out takes the tables
 * @param rounds how often everything takes its turn. Default 3.
 * @param length how long a turn lasts. Default 5 s.
 * @param connections how many clients ask at a time. Default 32.
 * @param only names of the parts to be measured; empty for all
 */
public record Plan(Path root, PrintStream out, int rounds, Duration length, int connections, List<String> only) {

	public Plan {
		only = List.copyOf(only);
	}

	/** Whether a part is to be measured. */
	public boolean includes(String part) {
		return this.only.isEmpty() || this.only.contains(part);
	}

	/** Where measurements may leave files; not kept. */
	public Path scratch() {
		return this.root.resolve("testing/benchmarks/target/scratch");
	}

	/**
	 * Reads {@code --rounds=3 --seconds=5 --connections=32 --only=gzip}. Throws
	 * {@link IllegalArgumentException} that names the option at fault.
	 */
	static Plan parse(List<String> options, Path root, PrintStream out) {
		Plan plan = new Plan(root, out, 3, Duration.ofSeconds(5), 32, List.of());
		for (String option : options) {
			plan = plan.with(option);
		}
		return plan;
	}

	private Plan with(String option) {
		String[] parts = option.split("=", 2);
		String value = (parts.length == 2) ? parts[1] : "";
		return switch (parts[0]) {
			case "--rounds" ->
				new Plan(this.root, this.out, number(option, value), this.length, this.connections, this.only);
			case "--seconds" -> new Plan(this.root, this.out, this.rounds, Duration.ofSeconds(number(option, value)),
					this.connections, this.only);
			case "--connections" ->
				new Plan(this.root, this.out, this.rounds, this.length, number(option, value), this.only);
			case "--only" -> new Plan(this.root, this.out, this.rounds, this.length, this.connections,
					List.of(value.split(",", -1)));
			default -> throw new IllegalArgumentException("There is no option " + option);
		};
	}

	private static int number(String option, String value) {
		if (!value.matches("[1-9][0-9]{0,4}")) {
			throw new IllegalArgumentException(option + " must be a number from 1 to 99999");
		}
		return Integer.parseInt(value);
	}

}
