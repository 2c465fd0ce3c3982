package dev.studyhall.benchmarks.content;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Words as often as texts have them: by Zipf's law the one of rank <i>n</i> stands in
 * proportion to 1/<i>n</i>, so that there are common and rare ones. Every third word is
 * one of those that searches pass over.
 */
public final class Vocabulary {

	/**
	 * As many as somebody meets who reads a few thousand technical answers (Heaps' law).
	 */
	public static final int SIZE = 20_000;

	private static final long SEED = 20_260_501;

	private static final double PASSED_OVER = 0.35;

	private static final List<String> COMMON = List.of("the", "of", "and", "to", "a", "in", "is", "that", "it", "for",
			"as", "with", "be", "by", "on", "not", "this", "are", "or", "an", "from", "at", "which", "but", "when",
			"if", "then", "than", "each", "only");

	private static final String[] ONSETS = { "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t",
			"v", "w", "br", "cl", "dr", "fl", "gr", "pl", "pr", "sh", "sp", "st", "tr" };

	private static final String[] NUCLEI = { "a", "e", "i", "o", "u", "ai", "ea", "io", "ou" };

	private static final String[] CODAS = { "", "", "l", "m", "n", "r", "s", "t", "x", "nd", "rt", "st" };

	private final List<String> words;

	private final double[] cumulated = new double[SIZE];

	/** Always the same one. */
	public Vocabulary() {
		SplittableRandom random = new SplittableRandom(SEED);
		Set<String> made = new LinkedHashSet<>(COMMON);
		while (made.size() < SIZE + COMMON.size()) {
			made.add(word(random, 1 + made.size() / 2_000));
		}
		this.words = List.copyOf(made).subList(COMMON.size(), made.size());
		double sum = 0;
		for (int rank = 0; rank < SIZE; rank++) {
			sum += 1.0 / (rank + 1);
			this.cumulated[rank] = sum;
		}
	}

	/** The word of a rank, from 0 for the most common to {@value #SIZE} - 1. */
	public String word(int rank) {
		return this.words.get(rank);
	}

	/** A word that means something. */
	public String word(RandomGenerator random) {
		int found = Arrays.binarySearch(this.cumulated, random.nextDouble(this.cumulated[SIZE - 1]));
		return word((found < 0) ? -found - 1 : found);
	}

	/** Any word of a text. */
	String any(RandomGenerator random) {
		return (random.nextDouble() < PASSED_OVER) ? COMMON.get(random.nextInt(COMMON.size())) : word(random);
	}

	/** Rarer words are longer, and no two are alike by chance. */
	private static String word(RandomGenerator random, int length) {
		StringBuilder word = new StringBuilder();
		int syllables = 2 + random.nextInt(1 + Math.min(length, 3));
		for (int syllable = 0; syllable < syllables; syllable++) {
			word.append(one(ONSETS, random)).append(one(NUCLEI, random));
		}
		return word.append(one(CODAS, random)).toString();
	}

	private static String one(String[] parts, RandomGenerator random) {
		return parts[random.nextInt(parts.length)];
	}

}
