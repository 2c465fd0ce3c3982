package dev.studyhall.benchmarks.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.peer.Metrics;
import dev.studyhall.benchmarks.report.Table;
import dev.studyhall.local.launcher.platform.Component;
import tools.jackson.databind.JsonNode;

/**
 * The statistics of all questions and days, made anew from the log by an operator's call.
 */
final class Rebuilding {

	private static final String CONSUMER = "item-statistics";

	private static final String STATE = "/actuator/rebuild";

	private static final double MEGABYTE = 1024.0 * 1024;

	private final LoadedProgress progress;

	private double heap;

	Rebuilding(LoadedProgress progress) {
		this.progress = progress;
	}

	void measure(Plan plan) {
		this.progress.settle();
		URI management = this.progress.platform().management(Component.PROGRESS);
		double before = peak();
		try (Calls calls = new Calls(management)) {
			String operator = this.progress.platform().token("operator", Map.of("platform", List.of("operator")));
			long id = calls.post(STATE + "/" + CONSUMER, operator).path("id").asLong();
			LoadedProgress.await(() -> ended(calls, operator, management));
			JsonNode run = latest(calls, operator);
			if (run.path("id").asLong() != id || !run.path("state").asString().equals("completed")) {
				throw new IllegalStateException("The rebuild failed: " + run);
			}
			tell(run, before, plan);
		}
	}

	private void tell(JsonNode run, double before, Plan plan) {
		double events = run.at("/report/events").asDouble();
		double seconds = run.at("/report/seconds").asDouble();
		Table table = new Table("rebuild", "events", "seconds", "events/s", "equal", "heap at most MB",
				"process at most MB", "before MB");
		table.row(CONSUMER, "%,.0f".formatted(events), "%,.1f".formatted(seconds), "%,.0f".formatted(events / seconds),
				run.at("/report/equal").asBoolean(), "%,.0f".formatted(this.heap / MEGABYTE), "%,.0f".formatted(peak()),
				"%,.0f".formatted(before));
		plan.out()
			.printf("%nAll statistics from the log, while the service runs; equal if all attempts are in the log%n%n%s%n",
					table);
	}

	private boolean ended(Calls calls, String operator, URI management) {
		this.heap = Math.max(this.heap, Metrics.of(management).sum("jvm_memory_used_bytes", "area=\"heap\""));
		return !latest(calls, operator).path("state").asString().equals("running");
	}

	private static JsonNode latest(Calls calls, String operator) {
		return calls.get(STATE, operator).path("runs").path(0);
	}

	/** The most memory that the process ever held, in megabytes, as Linux tells it. */
	private double peak() {
		try {
			return Files
				.readAllLines(
						Path.of("/proc", Long.toString(this.progress.platform().pid(Component.PROGRESS)), "status"))
				.stream()
				.filter((line) -> line.startsWith("VmHWM"))
				.mapToDouble((line) -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
				.sum();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
