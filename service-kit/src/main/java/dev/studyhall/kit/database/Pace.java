package dev.studyhall.kit.database;

import java.time.Duration;

/**
 * How often background work comes back to the database while it keeps up: not more often
 * than the least time. Where much comes it rests as long as it worked too, so that it
 * takes more at once the busier the machine is; a few events are sooner seen without.
 *
 * @param least time from the beginning of one turn to that of the next
 */
public record Pace(Duration least) {

	private static final int LONGEST = 10;

	private static final int FEW = 16;

	/**
	 * Time from the beginning of a turn to that of the next, in nanoseconds; at most ten
	 * times the least.
	 * @param worked how long the turn took, in nanoseconds
	 * @param events how many it was about
	 */
	public long nextAfter(long worked, int events) {
		return (events < FEW) ? least.toNanos() : Math.clamp(2 * worked, least.toNanos(), LONGEST * least.toNanos());
	}

}
