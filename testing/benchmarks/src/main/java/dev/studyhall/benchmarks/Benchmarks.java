package dev.studyhall.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.studyhall.benchmarks.attempts.AttemptsBenchmark;
import dev.studyhall.benchmarks.gateway.GatewayBenchmark;
import dev.studyhall.benchmarks.imports.ImportBenchmark;
import dev.studyhall.benchmarks.pages.PagesBenchmark;
import dev.studyhall.benchmarks.progress.ProgressBenchmark;
import dev.studyhall.benchmarks.reads.ReadsBenchmark;

/** Runs one of the benchmarks. */
final class Benchmarks {

	private static final int WRONG_USE = 2;

	private static final List<Benchmark> ALL = List.of(new GatewayBenchmark(), new ImportBenchmark(),
			new ReadsBenchmark(), new AttemptsBenchmark(), new ProgressBenchmark(), new PagesBenchmark());

	private Benchmarks() {
	}

	static void main(String[] arguments) {
		Path root = Path.of(System.getProperty("studyhall.root", "")).toAbsolutePath();
		System.exit(run(List.of(arguments), root, System.out));
	}

	/** The exit status. */
	static int run(List<String> arguments, Path root, PrintStream out) {
		Optional<Benchmark> wanted = ALL.stream()
			.filter((benchmark) -> !arguments.isEmpty() && benchmark.name().equals(arguments.getFirst()))
			.findFirst();
		if (wanted.isEmpty()) {
			ALL.forEach((benchmark) -> out.printf("%-12s %s%n", benchmark.name(), benchmark.about()));
			return arguments.isEmpty() ? 0 : WRONG_USE;
		}
		try {
			wanted.get().run(Plan.parse(arguments.subList(1, arguments.size()), root, out));
			return 0;
		}
		catch (Skipped reason) {
			out.println(wanted.get().name() + " skipped: " + reason.getMessage());
			return 0;
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
			return WRONG_USE;
		}
	}

}
