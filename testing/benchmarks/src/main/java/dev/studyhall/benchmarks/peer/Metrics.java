package dev.studyhall.benchmarks.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a service tells of itself, in Prometheus' text form, at one moment. */
public final class Metrics {

	private final List<String> lines;

	Metrics(String text) {
		this.lines = text.lines().toList();
	}

	/** What is told at a management address; nothing if nobody answers. */
	public static Metrics of(URI management) {
		try (var in = management.resolve("/actuator/prometheus").toURL().openStream()) {
			return new Metrics(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException _) {
			return new Metrics("");
		}
	}

	/**
	 * The sum of all series of a name that have a label such as {@code area="heap"}, or
	 * whatever labels if that is empty.
	 */
	public double sum(String name, String label) {
		return this.lines.stream()
			.filter((line) -> line.startsWith(name + "{") || line.startsWith(name + " "))
			.filter((line) -> line.contains(label))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
