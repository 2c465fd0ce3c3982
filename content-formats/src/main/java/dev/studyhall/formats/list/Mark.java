package dev.studyhall.formats.list;

/**
 * A line at which a question or a section may begin.
 *
 * @param kind what it is in Markdown
 * @param level of a heading; those that are no headings are deeper than all
 * @param line counted from 0
 * @param column where the text below it begins in its lines, if it is a list's item
 * @param headline what it says
 * @param prompt what belongs to the question besides its headline; may be empty
 * @param from where the text below it begins
 * @param to where the text below it ends by itself: that of an item or of a
 * {@code <details>}; for others the end of the file
 */
record Mark(Kind kind, int level, int line, int column, Headline headline, String prompt, Place from, Place to) {

	/** Deeper than every heading. */
	static final int BOLD_LEVEL = 7;

	/** Deeper than that. */
	static final int ITEM_LEVEL = 8;

	/** What a mark is in Markdown. */
	enum Kind {

		HEADING, ITEM_HEADING, DETAILS, BOLD, ITEM,

		/** An item alone in its list, with text behind the list. */
		LOOSE_ITEM,

		/** A line of text that ends with a question mark. */
		LINE

	}

	boolean isHeading() {
		return kind == Kind.HEADING || kind == Kind.ITEM_HEADING;
	}

	/** The same as one that is marked by a number. */
	Mark numbered() {
		Headline marked = new Headline(headline.title(), Headline.Marker.NUMBER, headline.number(), headline.asks());
		return new Mark(kind, level, line, column, marked, prompt, from, to);
	}

	/** The same with a number that its line does not show. */
	Mark withNumber(int number) {
		return new Mark(kind, level, line, column, headline.withNumber(number), prompt, from, to);
	}

	/** The same at another depth. */
	Mark withLevel(int other) {
		return new Mark(kind, other, line, column, headline, prompt, from, to);
	}

}
