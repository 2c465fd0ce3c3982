package dev.studyhall.progress.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file.
 *
 * @param name of the file, without its ending
 * @param header the names of the columns
 * @param row an item's record
 */
public record CsvFile<T>(String name, String header, Function<T, String> row) {

	private static final int PAGE = 100;

	private static final MediaType TYPE = MediaType.valueOf("text/csv;charset=UTF-8");

	/** Answers with a list that is at hand. */
	public ResponseEntity<Flux<DataBuffer>> of(List<T> items) {
		return answer(Flux.just(items));
	}

	/**
	 * Answers with a list to its end, a page and a transaction at a time; nothing is held
	 * between two pages.
	 * @param page from a request to its items and one more, if there is one
	 * @param cursor from an item to where the list goes on behind it
	 */
	public ResponseEntity<Flux<DataBuffer>> of(Function<PageRequest, Mono<List<T>>> page, Function<T, Cursor> cursor) {
		return answer(stretch(page, cursor, null)
			.expand((before) -> (before.next() == null) ? Mono.empty() : stretch(page, cursor, before.next()))
			.map(Stretch::items));
	}

	private ResponseEntity<Flux<DataBuffer>> answer(Flux<List<T>> pages) {
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv").build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(pages.map((items) -> items.stream().map(row).collect(Collectors.joining()))
				.startWith(header)
				.filter((text) -> !text.isEmpty())
				.map((text) -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8))));
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
