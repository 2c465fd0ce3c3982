package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.studyhall.catalog.searching.Words.Word;

/**
 * A plain text as HTML in which what was searched for is marked: nothing of the text is
 * markup, the only element is {@code <mark>}.
 */
final class MarkedText {

	private static final int SNIPPET = 240;

	/** Characters of the text before the first mark. */
	private static final int LEAD = 40;

	private static final String OPEN = "<mark>";

	private static final String CLOSE = "</mark>";

	private static final String ELLIPSIS = "…";

	private final String text;

	private final List<Word> marks;

	/**
	 * A text with its marks.
	 * @param places of the words to be marked, from 1
	 * @param words that are to be marked wherever they stand
	 */
	MarkedText(String text, Set<Integer> places, Set<String> words) {
		this.text = text;
		List<Word> all = Words.of(text);
		this.marks = IntStream.range(0, all.size())
			.filter((index) -> places.contains(index + 1) || words.contains(all.get(index).text()))
			.mapToObj(all::get)
			.toList();
	}

	/** All of it. */
	String whole() {
		return html(0, text.length());
	}

	/** The stretch with the most marks; the beginning if there are none. */
	String snippet() {
		int start = start();
		int end = Math.min(text.length(), start + SNIPPET);
		end = (end == text.length()) ? end : wordBreakBefore(end, start + SNIPPET / 2);
		return ((start > 0) ? ELLIPSIS : "") + html(start, end) + ((end < text.length()) ? ELLIPSIS : "");
	}

	private int start() {
		int best = 0;
		int most = 0;
		int last = 0;
		for (int first = 0; first < marks.size(); first++) {
			while (last < marks.size() && marks.get(last).end() <= marks.get(first).start() + SNIPPET - LEAD) {
				last++;
			}
			if (last - first > most) {
				most = last - first;
				best = marks.get(first).start();
			}
		}
		int start = Math.max(0, Math.min(best - LEAD, text.length() - SNIPPET));
		return (start == 0) ? 0 : wordBreakBefore(start, Math.max(0, start - LEAD));
	}

	/**
	 * The place behind the last space before another; that other itself if there is none.
	 */
	private int wordBreakBefore(int at, int atLeast) {
		int space = text.lastIndexOf(' ', at - 1);
		if (space >= atLeast) {
			return space + 1;
		}
		return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}

	private String html(int from, int to) {
		StringBuilder html = new StringBuilder();
		int at = from;
		for (Word mark : marks) {
			int start = Math.max(at, mark.start());
			int end = Math.min(to, mark.end());
			if (start < end) {
				escape(html, at, start);
				boolean goesOn = start == at && html.indexOf(CLOSE, html.length() - CLOSE.length()) >= 0;
				html.setLength(goesOn ? html.length() - CLOSE.length() : html.length());
				html.append(goesOn ? "" : OPEN);
				escape(html, start, end);
				html.append(CLOSE);
				at = end;
			}
		}
		escape(html, at, to);
		return html.toString();
	}

	private void escape(StringBuilder html, int from, int to) {
		for (int at = from; at < to; at++) {
			char unit = text.charAt(at);
			switch (unit) {
				case '&' -> html.append("&amp;");
				case '<' -> html.append("&lt;");
				case '>' -> html.append("&gt;");
				case '"' -> html.append("&quot;");
				case '\'' -> html.append("&#39;");
				default -> html.append(unit);
			}
		}
	}

}
