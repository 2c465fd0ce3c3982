package dev.studyhall.benchmarks;

/** Nothing was measured, for a reason that lies in the machine. */
public final class Skipped extends RuntimeException {

	public Skipped(String reason) {
		super(reason, null, false, false);
	}

}
