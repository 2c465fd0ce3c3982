package dev.studyhall.formats.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with one topic while it is read. The first thousand are kept; of
 * the others, however many a hostile file has, the number.
 */
public final class Mistakes {

	private static final int KEPT = 1_000;

	private static final int LENGTH = 300;

	private final String file;

	private final List<Rejection> rejections = new ArrayList<>();

	private int more;

	private int lineOfMore;

	public Mistakes(String file) {
		this.file = file;
	}

	/** What the file is called in them. */
	String file() {
		return file;
	}

	/**
	 * Notes one.
	 * @param line counted from 1
	 * @param title what the line belongs to, where that is known
	 * @param reason what was wrong and what was expected
	 */
	public void add(int line, @Nullable String title, String reason) {
		add(new SourcePosition(file, line), title, reason);
	}

	/** The same, where the topic is made of several files. */
	void add(SourcePosition position, @Nullable String title, String reason) {
		add(new Rejection(position.file(), position.line(), (title == null || title.isBlank()) ? null : shorten(title),
				shorten(reason)));
	}

	void add(Rejection rejection) {
		if (rejections.size() < KEPT) {
			rejections.add(rejection);
			return;
		}
		lineOfMore = (more == 0) ? rejection.line() : lineOfMore;
		more++;
	}

	public boolean isEmpty() {
		return rejections.isEmpty();
	}

	/** All, by line. */
	public List<Rejection> inOrder() {
		List<Rejection> ordered = new ArrayList<>(
				rejections.stream().sorted(Comparator.comparingInt(Rejection::line)).toList());
		if (more > 0) {
			ordered.add(new Rejection(file, lineOfMore, null,
					"%d more that were not taken in, from here on; only the first %d are listed".formatted(more,
							KEPT)));
		}
		return List.copyOf(ordered);
	}

	/** The text in one line that can be stored, cut where it is long. */
	static String shorten(String text) {
		String cut = (text.length() <= LENGTH) ? text : text.substring(0, endOf(text)) + "…";
		return Characters.toStorable(cut.replace('\n', ' ').replace('\t', ' ').replace('\r', ' '));
	}

	private static int endOf(String text) {
		return Character.isHighSurrogate(text.charAt(LENGTH - 2)) ? LENGTH - 2 : LENGTH - 1;
	}

}
