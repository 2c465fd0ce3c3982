package dev.studyhall.kit.rebuild;

import java.util.List;

/**
 * What a rebuild came to.
 *
 * @param events replayed
 * @param seconds from the first event to the swap
 * @param equal whether every table came out as the live one was
 */
record RebuildReport(long events, double seconds, List<Table> tables, boolean equal) {

	static RebuildReport of(long events, double seconds, List<Table> tables) {
		return new RebuildReport(events, seconds, tables, tables.stream().allMatch(Table::equal));
	}

	/** One table as it was and as it is now. */
	record Table(String name, Content live, Content rebuilt, boolean equal) {

		static Table of(String name, Content live, Content rebuilt) {
			return new Table(name, live, rebuilt, live.equals(rebuilt));
		}

	}

	/**
	 * All rows of a table.
	 *
	 * @param checksum sum of the rows' 64-bit hashes, whatever their order
	 */
	record Content(long rows, String checksum) {
	}

}
