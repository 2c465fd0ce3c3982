package dev.studyhall.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.studyhall.benchmarks.load.Sample;
import dev.studyhall.local.stack.Superuser;

/** PostgreSQL's own load driver {@code pgbench}: one transaction again and again. */
public final class PgBench {

	private final Path program;

	private final int connections;

	private final Duration length;

	private PgBench(Path program, int connections, Duration length) {
		this.program = program;
		this.connections = connections;
		this.length = length;
	}

	/** Throws {@link dev.studyhall.benchmarks.Skipped} if the machine has none. */
	public static PgBench find(int connections, Duration length) {
		return new PgBench(Programs.require("pgbench", "postgresql-contrib"), connections, length);
	}

	/**
	 * One turn of a script's transactions, as a service's own role. The 99th percentile
	 * is not told by it and is {@link Double#NaN}.
	 */
	public Sample run(Superuser server, String database, String role, Path script, Map<String, String> variables) {
		List<String> command = new ArrayList<>(List.of(this.program.toString(), "-n", "-M", "prepared", "-j", "2", "-c",
				Integer.toString(this.connections), "-T", Long.toString(this.length.toSeconds()), "-f",
				script.toString()));
		variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
		command
			.addAll(List.of("-h", server.host(), "-p", Integer.toString(server.port()), "-U", server.name(), database));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PGPASSWORD", server.password());
		builder.environment().put("PGOPTIONS", "-c role=" + role + " -c search_path=" + role.replaceFirst("_app$", ""));
		try {
			return parse(new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Sample parse(String report) {
		return new Sample(find(report, "tps = ([0-9.]+)"), find(report, "latency average = ([0-9.]+) ms"), Double.NaN,
				(long) find(report, "number of failed transactions: ([0-9]+)"));
	}

	private static double find(String report, String pattern) {
		return Pattern.compile(pattern)
			.matcher(report)
			.results()
			.findFirst()
			.map((match) -> Double.parseDouble(match.group(1)))
			.orElseThrow(() -> new IllegalStateException("pgbench said:\n" + report));
	}

}
