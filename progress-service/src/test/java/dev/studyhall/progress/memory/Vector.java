package dev.studyhall.progress.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A review history as {@code src/test/npm/vectors.mjs} prints it. */
record Vector(Scheduler scheduler, Instant start, List<Given> history, List<double[]> cards, Duration later,
		double recall, long[] outlook) {

	/**
	 * Reads the committed vectors, or those of the file that {@code -Dmemory.vectors}
	 * names.
	 */
	static void each(Consumer<Vector> reader) {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(open()), StandardCharsets.UTF_8))) {
			lines.lines().map(Vector::parse).forEach(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream open() throws IOException {
		String other = System.getProperty("memory.vectors");
		return (other != null) ? Files.newInputStream(Path.of(other))
				: Objects.requireNonNull(Vector.class.getResourceAsStream("/memory/vectors.txt.gz"));
	}

	private static Vector parse(String line) {
		String[] parts = line.split("\\|");
		String[] history = parts[1].split(" ");
		String[] end = parts[3].split(";");
		String[] recall = end[0].split(",");
		return new Vector(scheduler(parts[0].split(";", -1)), Instant.ofEpochMilli(Long.parseLong(history[0])),
				Arrays.stream(history).skip(1).map(Given::parse).toList(),
				Arrays.stream(parts[2].split(" ")).map(Vector::numbers).toList(),
				Duration.ofMillis(Long.parseLong(recall[0])), Double.parseDouble(recall[1]),
				Stream.of(end[1].split(",")).mapToLong(Long::parseLong).toArray());
	}

	private static Scheduler scheduler(String[] parts) {
		Weights weights = parts[0].equals("-") ? Weights.DEFAULT : Weights.of(numbers(parts[0]));
		Long seed = parts[5].equals("-") ? null : Long.valueOf(parts[5]);
		return new Scheduler(weights, new Settings(Double.parseDouble(parts[1]), steps(parts[2]), steps(parts[3]),
				Integer.parseInt(parts[4]), seed));
	}

	private static List<Duration> steps(String minutes) {
		return Stream.of(minutes.split(","))
			.filter((each) -> !each.isEmpty())
			.map((each) -> Duration.ofMinutes(Long.parseLong(each)))
			.toList();
	}

	private static double[] numbers(String list) {
		return Stream.of(list.split(",")).mapToDouble(Double::parseDouble).toArray();
	}

	/** A rating, and how long after the one before. */
	record Given(Rating rating, Duration pause) {

		private static Given parse(String text) {
			String[] parts = text.split("@");
			return new Given(Rating.of(Integer.parseInt(parts[0])), Duration.ofMillis(Long.parseLong(parts[1])));
		}
	}
}
