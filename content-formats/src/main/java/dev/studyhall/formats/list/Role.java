package dev.studyhall.formats.list;

/** What a mark turned out to be. */
enum Role {

	/** Not decided yet. */
	OPEN,
	/** The beginning of a question. */
	QUESTION,
	/** A heading above questions, or beside them. */
	SECTION,
	/** Part of an answer, or of nothing. */
	INSIDE

}
