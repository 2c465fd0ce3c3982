package dev.studyhall.bookmark.marking;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.PageRequest;

/** The order of a list. Equal keys go by the order in which the bookmarks were put. */
enum Sort {

	/** The one put last comes first. */
	NEWEST("''", "b.created_sequence < :after", "b.created_sequence desc"),

	/** The one put first comes first. */
	OLDEST("''", "b.created_sequence > :after", "b.created_sequence"),

	/** By the title of the question or topic. */
	TITLE("sort_key(case when b.target_type = 'question' then q.title_folded else t.title_folded end)"),

	/**
	 * By the topic's title; in a topic itself first, then its questions in order of
	 * difficulty, last those that it no longer places.
	 */
	TOPIC("""
			sort_key(t.title_folded) || chr(1) || coalesce(q.topic_id, b.target_id)::text || chr(1)
				|| lpad((case when b.target_type = 'topic' then 0 else coalesce(p.position, 999999) end)::text, 6, '0')""");

	private final boolean keyed;

	private final String key;

	private final String behind;

	private final String order;

	Sort(String key, String behind, String order) {
		this.keyed = false;
		this.key = key;
		this.behind = behind;
		this.order = order;
	}

	Sort(String key) {
		this.keyed = true;
		this.key = key;
		this.behind = "(s.sort_key, b.created_sequence) > (:key, :after)";
		this.order = "s.sort_key, b.created_sequence";
	}

	/** The word for it in requests. */
	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The sort of that {@link #code()}.
	 * @throws IllegalArgumentException if there is none
	 */
	static Sort of(String code) {
		return Arrays.stream(values())
			.filter((sort) -> sort.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a sort"));
	}

	/** What rows are sorted by before their sequence, compared by code points. */
	String key() {
		return key;
	}

	/** Whether {@link #behind()} asks for {@code :key} as well as for {@code :after}. */
	boolean keyed() {
		return keyed;
	}

	/** What holds for rows behind a cursor. */
	String behind() {
		return behind;
	}

	String order() {
		return order;
	}

	/** Where a page that ends with such a row goes on. */
	Cursor cursor(long sequence, String sortKey) {
		String after = Long.toString(sequence);
		return (this == NEWEST) ? Cursor.of(after) : Cursor.of(after, code(), sortKey);
	}

	/**
	 * The sequence of the row before the page.
	 * @throws BadRequestException if the cursor is one of another sort
	 */
	long after(PageRequest page) {
		Cursor cursor = page.cursor();
		if (cursor == null) {
			return (this == NEWEST) ? Long.MAX_VALUE : 0;
		}
		boolean own = (this == NEWEST) ? cursor.fields().size() == 1 : cursor.field(1).equals(code());
		if (!own) {
			throw new BadRequestException("cursor", "Goes with another sort.");
		}
		return cursor.number(0);
	}

	/** The key of the row before the page. */
	String afterKey(PageRequest page) {
		return page.after(2, "");
	}

}
