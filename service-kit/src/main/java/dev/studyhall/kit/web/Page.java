package dev.studyhall.kit.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list.
 *
 * @param next the cursor of the page after this one; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

	/**
	 * Makes a page of what a query for {@code limit + 1} rows found: the row too many
	 * only says that there is more.
	 * @param cursor from the last item on the page to where the next begins
	 */
	public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, Cursor> cursor) {
		if (found.size() <= request.limit()) {
			return new Page<>(List.copyOf(found), null);
		}
		List<T> items = List.copyOf(found.subList(0, request.limit()));
		return new Page<>(items, cursor.apply(items.getLast()).encode());
	}

	/** The same page of other items. */
	public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
		return new Page<>(items.stream().<R>map(mapper).toList(), next);
	}

}
