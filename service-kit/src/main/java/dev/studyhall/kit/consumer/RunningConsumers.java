package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Optional;

/** The consumers of this service. */
public record RunningConsumers(List<ConsumerParts> all) {

	public RunningConsumers {
		all = List.copyOf(all);
	}

	/** The consumer of that name. */
	public Optional<ConsumerParts> find(String name) {
		return all.stream().filter((parts) -> parts.name().equals(name)).findFirst();
	}

}
