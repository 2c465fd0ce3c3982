package dev.studyhall.kit.consumer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Stops a start with consumers that would get into each other's way. */
final class ConsumerRules {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");

	private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]+\\.v[0-9]+");

	private ConsumerRules() {
	}

	/**
	 * The same consumers.
	 * @throws IllegalStateException for a name that is malformed or taken, a type without
	 * a version, a clearing type that is not read, or a table of two projections
	 */
	static List<EventConsumer> check(List<EventConsumer> consumers) {
		Set<String> names = new HashSet<>();
		Map<String, String> owners = new HashMap<>();
		for (EventConsumer consumer : consumers) {
			String name = consumer.name();
			require(NAME.matcher(name).matches() && names.add(name),
					"The consumer's name is malformed or taken: " + name);
			require(!consumer.types().isEmpty()
					&& consumer.types().stream().allMatch((type) -> TYPE.matcher(type).matches()),
					"The consumer's types need versions: " + name);
			require(consumer.types().containsAll(consumer.clearingTypes()),
					"The consumer does not read what clears its keys: " + name);
			for (String table : consumer.projectionTables()) {
				String owner = owners.putIfAbsent(table, name);
				require(owner == null, "The table " + table + " belongs to " + owner + " and to " + name);
			}
		}
		return consumers;
	}

	private static void require(boolean held, String otherwise) {
		if (!held) {
			throw new IllegalStateException(otherwise);
		}
	}

}
