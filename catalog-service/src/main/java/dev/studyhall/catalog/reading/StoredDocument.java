package dev.studyhall.catalog.reading;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import dev.studyhall.catalog.publishing.Document;
import dev.studyhall.catalog.reading.PublishedDocuments.TopicCardRow;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.Pages;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;

/**
 * A published document, as stored: in the coding that the client takes.
 *
 * @param etag of the document without coding
 * @param compressed whether the bytes are gzip
 * @param next the cursor of the page after this one; null on the last, and if it is no
 * page of a list
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredDocument(String etag, boolean compressed, byte[] bytes, @Nullable String next) {

	private static final String GZIP = "gzip";

	private static final String GZIP_SUFFIX = "-gzip";

	/** A page of the list of topics: {@code {items, next}}. */
	static StoredDocument ofCards(Page<TopicCardRow> page, boolean gzip) {
		String items = page.items().stream().map(TopicCardRow::json).collect(Collectors.joining(","));
		String next = page.next();
		Document document = Document
			.of("{\"items\":[%s],\"next\":%s}".formatted(items, (next != null) ? '"' + next + '"' : null));
		byte[] bytes = gzip ? document.gzip() : document.json().getBytes(StandardCharsets.UTF_8);
		return new StoredDocument(document.etag(), gzip, bytes, next);
	}

	/** Whether the client is to get documents as gzip. */
	static boolean takesGzip(ServerWebExchange exchange) {
		return AcceptedCodings.of(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING))
			.preferGzip();
	}

	/**
	 * The document, or 304 if the client has it. Caches may keep it and must ask each
	 * time.
	 */
	ResponseEntity<byte[]> respond(ServerWebExchange exchange, Caller caller) {
		boolean known = Conditional.notModified(exchange, etag)
				|| Conditional.notModified(exchange, etag + GZIP_SUFFIX);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
			.eTag(Conditional.quote(compressed ? etag + GZIP_SUFFIX : etag))
			.cacheControl(caller.tenant().open() ? CacheControl.noCache().cachePublic()
					: CacheControl.noCache().cachePrivate())
			.varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.AUTHORIZATION);
		if (next != null) {
			answer.header(HttpHeaders.LINK, Pages.next(exchange, next));
		}
		if (known) {
			return answer.build();
		}
		if (compressed) {
			answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
		}
		return answer.contentType(MediaType.APPLICATION_JSON).body(bytes);
	}

}
