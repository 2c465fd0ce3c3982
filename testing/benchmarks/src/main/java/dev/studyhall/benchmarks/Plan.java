package dev.studyhall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How thoroughly is measured.
 *
 * @param root the checkout with the built jars
 * @param out takes the tables
 * @param rounds how often everything takes its turn. Default 3.
 * @param length how long a turn lasts. Default 5 s.
 * @param connections how many clients ask at a time. Default 32.
 * @param only names of the parts to be measured; empty for all
 * @param questions how many are loaded, where content is generated. Default 1,000,000.
 * @param attempts how many are loaded, where attempts are measured beside few. Default
 * 10,000,000.
 * @param events how many of them a rebuild reads. Default 200,000.
 * @param keep whether what was loaded is left for another benchmark
 */
public record Plan(Path root, PrintStream out, int rounds, Duration length, int connections, List<String> only,
		int questions, int attempts, int events, boolean keep) {

	private static final int MAX = 99_999;

	private static final int MAX_QUESTIONS = 9_999_999;

	private static final int MAX_ATTEMPTS = 99_999_999;

	private static final String KEEP = "--keep";

	private static final Set<String> NAMES = Set.of("--rounds", "--seconds", "--connections", "--only", "--questions",
			"--attempts", "--events", KEEP);

	public Plan {
		only = List.copyOf(only);
	}

	/** Whether a part is to be measured. */
	public boolean includes(String part) {
		return this.only.isEmpty() || this.only.contains(part);
	}

	/** Where measurements may leave files; not kept, unless asked. */
	public Path scratch() {
		return this.root.resolve("testing/benchmarks/target/scratch");
	}

	/**
	 * Reads {@code --rounds=3 --seconds=5 --connections=32 --only=gzip
	 * --questions=1000000 --attempts=10000000 --events=200000 --keep}. Throws
	 * {@link IllegalArgumentException} that names the option at fault.
	 */
	public static Plan parse(List<String> options, Path root, PrintStream out) {
		Map<String, String> given = new HashMap<>();
		for (String option : options) {
			String[] parts = option.split("=", 2);
			if (!NAMES.contains(parts[0]) || (parts.length == 1) != parts[0].equals(KEEP)) {
				throw new IllegalArgumentException("There is no option " + option);
			}
			given.put(parts[0], (parts.length == 2) ? parts[1] : "");
		}
		String only = given.get("--only");
		return new Plan(root, out, number(given, "--rounds", 3, MAX),
				Duration.ofSeconds(number(given, "--seconds", 5, MAX)), number(given, "--connections", 32, MAX),
				(only != null) ? List.of(only.split(",", -1)) : List.of(),
				number(given, "--questions", 1_000_000, MAX_QUESTIONS),
				number(given, "--attempts", 10_000_000, MAX_ATTEMPTS), number(given, "--events", 200_000, MAX_ATTEMPTS),
				given.containsKey(KEEP));
	}

	private static int number(Map<String, String> given, String option, int otherwise, int most) {
		String value = given.getOrDefault(option, Integer.toString(otherwise));
		if (!value.matches("[1-9][0-9]{0,7}") || Integer.parseInt(value) > most) {
			throw new IllegalArgumentException(option + " must be a number from 1 to " + most);
		}
		return Integer.parseInt(value);
	}

}
