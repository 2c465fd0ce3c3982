package dev.studyhall.bookmark.marking;

/** What comes of putting a bookmark. */
sealed interface Put {

	/** The bookmark as it is afterwards. */
	Marked marked();

	/** There was none. */
	record Created(Marked marked) implements Put {
	}

	/** It said something else. */
	record Changed(Marked marked) implements Put {
	}

	/**
	 * It said the same, of an older version of the question: the new one is noted as
	 * seen, and nobody is told.
	 */
	record Seen(Marked marked) implements Put {
	}

	/** It said the same: nothing happens. */
	record Unchanged(Marked marked) implements Put {
	}

}
