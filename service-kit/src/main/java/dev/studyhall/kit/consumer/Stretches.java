package dev.studyhall.kit.consumer;

import java.util.ArrayList;
import java.util.List;

/** Cuts batches where events of one kind end and others begin. */
public final class Stretches {

	private Stretches() {
	}

	/**
	 * The events in their order, in as few lists as can be, each of which has either
	 * events of that type alone or none of them.
	 */
	public static List<List<IncomingEvent>> around(String type, List<IncomingEvent> events) {
		List<List<IncomingEvent>> stretches = new ArrayList<>();
		int start = 0;
		for (int at = 1; at <= events.size(); at++) {
			if (at == events.size() || is(events.get(at), type) != is(events.get(start), type)) {
				stretches.add(events.subList(start, at));
				start = at;
			}
		}
		return stretches;
	}

	private static boolean is(IncomingEvent event, String type) {
		return event.type().equals(type);
	}

}
