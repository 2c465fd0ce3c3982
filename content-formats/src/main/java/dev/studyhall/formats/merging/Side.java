package dev.studyhall.formats.merging;

/** Whose word holds. */
public enum Side {

	/** The original's. */
	THEIRS,
	/** The copy's own. */
	OURS

}
