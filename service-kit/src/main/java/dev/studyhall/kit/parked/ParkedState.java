package dev.studyhall.kit.parked;

import java.util.Locale;

/** What became of an event that was put aside. */
public enum ParkedState {

	/** It failed, and holds its key. */
	PARKED,
	/** It waits behind a parked one of its key. */
	QUEUED,
	/** It was applied after all. */
	REDRIVEN,
	/** An operator gave it up. */
	SKIPPED;

	static ParkedState of(String column) {
		return valueOf(column.toUpperCase(Locale.ROOT));
	}

	/** Its name in the table and in the operators' calls. */
	public String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it still waits. */
	public boolean waiting() {
		return this == PARKED || this == QUEUED;
	}

}
