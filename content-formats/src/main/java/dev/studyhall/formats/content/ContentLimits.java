package dev.studyhall.formats.content;

/**
 * How much content may hold, in whichever format it comes. Stated in
 * {@code docs/bundle-format.md}.
 */
public final class ContentLimits {

	/** Size of one file in bytes. */
	public static final int FILE_BYTES = 4 * 1024 * 1024;

	/** Questions of one topic. */
	public static final int QUESTIONS = 2_000;

	/** Levels of one topic. */
	public static final int LEVELS = 50;

	/** Length of an answer, a description or a section in characters. */
	public static final int TEXT = 64 * 1024;

	/** Length of all texts of a question together in characters. */
	public static final int QUESTION = 4 * TEXT;

	/** Length of a title in characters. */
	public static final int TITLE = 300;

	/** Length of an external id or a level's code in characters. */
	public static final int ID = 100;

	/** Tags of a topic or a question. */
	public static final int TAGS = 30;

	/** Length of a tag with its parents in characters. */
	public static final int TAG = 100;

	/** Options of a choice. */
	public static final int OPTIONS = 50;

	/** Key points of a question. */
	public static final int KEY_POINTS = 50;

	/** Length of a key point in characters. */
	public static final int KEY_POINT = 1_000;

	/** Length of an attribution in characters. */
	public static final int ATTRIBUTION = 500;

	/** References of a question. */
	public static final int REFERENCES = 50;

	/** Length of an address in characters. */
	public static final int URL = 2_000;

	/** Longest estimated reading time in minutes. */
	public static final int MINUTES = 240;

	/** Length of an icon, a few code points of emoji, in characters. */
	public static final int ICON = 32;

	/** Length of the curator's name and of the licence in characters. */
	public static final int NAME = 200;

	/** Size of the front matter in characters. */
	public static final int FRONT_MATTER = 16 * 1024;

	/** Paragraphs, headings, list items and the like of one file. */
	public static final int BLOCKS = 100_000;

	/** Cells of all tables of one file. */
	public static final int CELLS = 500_000;

	private ContentLimits() {
	}

}
