package dev.studyhall.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.studyhall.benchmarks.load.Sample;

/**
 * The load driver {@code wrk}: one address again and again, at little cost of its own.
 */
public final class Wrk {

	private static final String THREADS = "-t2";

	private final Path program;

	private final int connections;

	private final Duration length;

	private Wrk(Path program, int connections, Duration length) {
		this.program = program;
		this.connections = connections;
		this.length = length;
	}

	/** Throws {@link dev.studyhall.benchmarks.Skipped} if the machine has none. */
	public static Wrk find(int connections, Duration length) {
		return new Wrk(Programs.require("wrk", "wrk"), connections, length);
	}

	/** One turn of load on an address, with headers such as {@code Accept: text/html}. */
	public Sample get(URI address, String... headers) {
		List<String> command = command();
		for (String header : headers) {
			command.addAll(List.of("-H", header));
		}
		command.add(address.toString());
		return run(command);
	}

	/** One turn of the requests that a Lua script makes of its arguments. */
	public Sample script(Path script, URI address, List<String> arguments) {
		List<String> command = command();
		command.addAll(List.of("-s", script.toString(), address.toString(), "--"));
		command.addAll(arguments);
		return run(command);
	}

	private List<String> command() {
		return new ArrayList<>(List.of(this.program.toString(), THREADS, "-c" + this.connections,
				"-d" + this.length.toSeconds() + "s", "--latency"));
	}

	private static Sample run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			return parse(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Sample parse(String report) {
		double perSecond = find(report, "Requests/sec:\\s+([0-9.]+)()");
		return new Sample(perSecond, find(report, "50%\\s+([0-9.]+)(us|ms|s)"),
				find(report, "99%\\s+([0-9.]+)(us|ms|s)"), failures(report));
	}

	private static long failures(String report) {
		return Pattern.compile("(?:Non-2xx or 3xx responses:|connect|read|write|timeout) ([0-9]+)")
			.matcher(report)
			.results()
			.mapToLong((match) -> Long.parseLong(match.group(1)))
			.sum();
	}

	private static double find(String report, String pattern) {
		MatchResult match = Pattern.compile(pattern)
			.matcher(report)
			.results()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("wrk said:\n" + report));
		double value = Double.parseDouble(match.group(1));
		return switch (match.group(2)) {
			case "us" -> value / 1000;
			case "s" -> value * 1000;
			default -> value;
		};
	}

}
