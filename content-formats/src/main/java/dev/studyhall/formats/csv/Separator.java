package dev.studyhall.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what stands between the cells of a table. */
final class Separator {

	/** Characters in which the first row is looked for. */
	static final int LOOK_AHEAD = 64 * 1024;

	private static final char[] CANDIDATES = { ',', ';', '\t', '|' };

	private Separator() {
	}

	/**
	 * The candidate that is most frequent in the first row, outside quotes. The reader
	 * stands at its beginning again.
	 */
	static char detect(BufferedReader reader) throws IOException {
		reader.mark(LOOK_AHEAD);
		int[] counts = new int[CANDIDATES.length];
		boolean quoted = false;
		for (int i = 0; i < LOOK_AHEAD - 1; i++) {
			int character = reader.read();
			if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
				break;
			}
			quoted ^= character == '"';
			count(counts, quoted, character);
		}
		reader.reset();
		return mostFrequent(counts);
	}

	private static void count(int[] counts, boolean quoted, int character) {
		for (int i = 0; i < CANDIDATES.length; i++) {
			counts[i] += (!quoted && character == CANDIDATES[i]) ? 1 : 0;
		}
	}

	private static char mostFrequent(int[] counts) {
		int best = 0;
		for (int i = 1; i < counts.length; i++) {
			best = (counts[i] > counts[best]) ? i : best;
		}
		return CANDIDATES[best];
	}

}
