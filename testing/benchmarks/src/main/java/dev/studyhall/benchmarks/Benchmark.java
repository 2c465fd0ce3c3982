package dev.studyhall.benchmarks;

/** Something that is measured by one command. */
public interface Benchmark {

	/** The word on the command line. */
	String name();

	/** What it measures, in one line. */
	String about();

	/**
	 * Measures, and prints its table. Throws {@link Skipped} if the machine lacks a
	 * program that it needs. Ends every process that it started.
	 */
	void run(Plan plan);

}
