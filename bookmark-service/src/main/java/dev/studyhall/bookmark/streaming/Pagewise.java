package dev.studyhall.bookmark.streaming;

import java.util.List;
import java.util.function.Function;

import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a list to its end, a page at a time; nothing is held between two pages. */
public final class Pagewise {

	private static final int PAGE = 100;

	private Pagewise() {
	}

	/**
	 * The pages of a list.
	 * @param page from a request to its items and one more, if there is one
	 * @param cursor from an item to where the list goes on behind it
	 */
	public static <T> Flux<List<T>> read(Function<PageRequest, Mono<List<T>>> page, Function<T, Cursor> cursor) {
		return stretch(page, cursor, null)
			.expand((before) -> (before.next() == null) ? Mono.empty() : stretch(page, cursor, before.next()))
			.map(Stretch::items);
	}

	private static <T> Mono<Stretch<T>> stretch(Function<PageRequest, Mono<List<T>>> page, Function<T, Cursor> cursor,
			@Nullable Cursor after) {
		return page.apply(new PageRequest(PAGE, after))
			.map((found) -> (found.size() <= PAGE) ? new Stretch<>(found, null)
					: new Stretch<>(found.subList(0, PAGE), cursor.apply(found.get(PAGE - 1))));
	}

	private record Stretch<T>(List<T> items, @Nullable Cursor next) {
	}

}
