package dev.studyhall.web.api;

import java.util.Arrays;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Pages of lists, and the cursor in the address of one. */
final class Cursors {

	/** As many items as a page has at most. */
	static final int PAGE = 100;

	private static final int MOST_PAGES = 10;

	private Cursors() {
	}

	/** The items of one page after the other, a thousand at most. */
	static <T> Flux<T> all(Function<@Nullable String, Mono<PageOf<T>>> read) {
		return read.apply(null)
			.expand((page) -> (page.next() != null) ? read.apply(page.next()) : Mono.empty())
			.take(MOST_PAGES)
			.concatMapIterable(PageOf::items);
	}

	static String parameter(@Nullable String cursor) {
		return (cursor != null) ? "&cursor={cursor}" : "";
	}

	static Object[] values(@Nullable String cursor, Object... values) {
		if (cursor == null) {
			return values;
		}
		Object[] all = Arrays.copyOf(values, values.length + 1);
		all[values.length] = cursor;
		return all;
	}

}
