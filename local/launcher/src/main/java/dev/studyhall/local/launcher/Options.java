package dev.studyhall.local.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.studyhall.local.launcher.platform.Port;
import dev.studyhall.local.launcher.platform.PortPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the command line and the environment ask for; the command line wins.
 *
 * @param ports where everything listens
 * @param data what is kept between two runs
 * @param importing whether the sample content is brought in
 * @param exitWhenReady whether to stop as soon as all is up
 */
record Options(PortPlan ports, Path data, boolean importing, boolean exitWhenReady) {

	private static final int HIGHEST_OFFSET = 40_000;

	/** Throws {@link IllegalArgumentException} that names the option at fault. */
	static Options parse(List<String> arguments, Map<String, String> environment, Path root) {
		var reading = new Reading(environment);
		reading.read(new ArrayDeque<>(arguments));
		return new Options(PortPlan.with(reading.numbers, reading.offset),
				Optional.ofNullable(reading.data).map(Path::of).orElse(root.resolve(".local")).toAbsolutePath(),
				reading.importing, reading.exitWhenReady);
	}

	/** The state of one parse. */
	private static final class Reading {

		private final Map<Port, Integer> numbers = new EnumMap<>(Port.class);

		private int offset;

		private @Nullable String data;

		private boolean importing = true;

		private boolean exitWhenReady;

		Reading(Map<String, String> environment) {
			this.data = environment.get("STUDYHALL_DATA");
			this.offset = number("STUDYHALL_PORT_OFFSET", environment.getOrDefault("STUDYHALL_PORT_OFFSET", "0"));
			Arrays.stream(Port.values())
				.filter((port) -> environment.containsKey(port.variable()))
				.forEach((port) -> this.numbers.put(port,
						number(port.variable(), environment.getOrDefault(port.variable(), ""))));
		}

		void read(Deque<String> arguments) {
			while (!arguments.isEmpty()) {
				String[] option = arguments.pop().split("=", 2);
				switch (option[0]) {
					case "--no-import" -> this.importing = false;
					case "--exit-when-ready", "--once" -> this.exitWhenReady = true;
					case "--data" -> this.data = value(option, arguments);
					case "--port-offset" -> this.offset = offset(value(option, arguments));
					default -> this.numbers.put(port(option[0]), number(option[0], value(option, arguments)));
				}
			}
		}

		private static String value(String[] option, Deque<String> rest) {
			if (option.length == 2) {
				return option[1];
			}
			return Optional.ofNullable(rest.poll())
				.orElseThrow(() -> new IllegalArgumentException(option[0] + " needs a value"));
		}

		private static Port port(String option) {
			return Arrays.stream(Port.values())
				.filter((port) -> port.option().equals(option))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no option " + option));
		}

		private static int offset(String value) {
			int offset = number("--port-offset", value);
			if (Math.abs(offset) > HIGHEST_OFFSET) {
				throw new IllegalArgumentException("--port-offset must be at most " + HIGHEST_OFFSET);
			}
			return offset;
		}

		private static int number(String name, String value) {
			try {
				return Integer.parseInt(value.strip());
			}
			catch (NumberFormatException _) {
				throw new IllegalArgumentException(name + " must be a number, not \"" + value + "\"");
			}
		}

	}

}
