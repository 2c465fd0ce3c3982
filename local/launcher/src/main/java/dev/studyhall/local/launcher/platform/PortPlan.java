package dev.studyhall.local.launcher.platform;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.local.stack.Ports;

/**
 * Which number each address has in one run, all different.
 *
 * @param numbers every address's number, 1 to 65535
 */
public record PortPlan(Map<Port, Integer> numbers) {

	private static final int HIGHEST = 65535;

	public PortPlan {
		numbers = Map.copyOf(numbers);
		Map<Integer, Port> owners = new HashMap<>();
		for (Port port : Port.values()) {
			int number = numbers.getOrDefault(port, 0);
			if (number < 1 || number > HIGHEST) {
				throw new IllegalArgumentException(port.option() + " must be from 1 to " + HIGHEST + ", not " + number);
			}
			Port other = owners.put(number, port);
			if (other != null) {
				throw new IllegalArgumentException(
						"Port " + number + " is given twice: " + other.option() + " and " + port.option());
			}
		}
	}

	/** The usual numbers, all moved by an offset. */
	public static PortPlan usual(int offset) {
		return with(Map.of(), offset);
	}

	/** The given numbers for some, the usual ones moved by an offset for the others. */
	public static PortPlan with(Map<Port, Integer> given, int offset) {
		var numbers = new EnumMap<Port, Integer>(Port.class);
		for (Port port : Port.values()) {
			numbers.put(port, given.getOrDefault(port, port.usual() + offset));
		}
		return new PortPlan(numbers);
	}

	/** Numbers that nobody listens on at the moment, for tests. */
	public static PortPlan free() {
		var numbers = new EnumMap<Port, Integer>(Port.class);
		for (Port port : Port.values()) {
			numbers.put(port,
					Stream.generate(Ports::free)
						.filter((number) -> !numbers.containsValue(number))
						.findFirst()
						.orElseThrow());
		}
		return new PortPlan(numbers);
	}

	/** The number of an address. */
	public int number(Port port) {
		return this.numbers.getOrDefault(port, port.usual());
	}

}
