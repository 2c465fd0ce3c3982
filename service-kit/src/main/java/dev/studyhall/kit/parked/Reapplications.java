package dev.studyhall.kit.parked;

import java.util.List;

/** For each consumer of the service what applies its events that were put aside. */
public record Reapplications(List<Reapplication> all) {

	public Reapplications {
		all = List.copyOf(all);
	}

}
