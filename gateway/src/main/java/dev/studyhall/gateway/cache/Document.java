package dev.studyhall.gateway.cache;

import java.util.Set;

import dev.studyhall.gateway.routing.SharedReads.Answer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;

/**
 * A public document in memory, ready to be answered with.
 *
 * @param etag its strong entity tag, quoted
 * @param headers its other headers, but for the length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Document(String etag, HttpHeaders headers, byte[] bytes) {

	private static final String ANY = "*";

	private static final String OF_THE_BYTES = "Content-";

	/**
	 * What an answer may depend on: the first is in the address, of the second is none.
	 */
	private static final Set<String> KNOWN_DIFFERENCES = Set.of("accept-encoding", "authorization");

	/**
	 * The same of a page: who shows a cookie, or asks for a part, is not answered from
	 * memory.
	 */
	private static final Set<String> KNOWN_OF_PAGES = Set.of("accept-encoding", "authorization", "accept-language",
			"cookie", "hx-request");

	/**
	 * The document in an answer; null if there is none that anybody may have: not 200,
	 * without {@code Cache-Control: public} or a strong entity tag, with a cookie, in
	 * another coding than was asked for, or different for reasons that are not known
	 * here.
	 */
	static @Nullable Document in(Answer answer, Address address) {
		HttpHeaders headers = answer.headers();
		String etag = headers.getETag();
		if (answer.status() != HttpStatus.OK.value() || etag == null || !etag.startsWith("\"")
				|| !isPublic(headers, address) || !isCoded(headers, address.gzip())) {
			return null;
		}
		HttpHeaders kept = HttpHeaders.copyOf(headers);
		kept.remove(HttpHeaders.ETAG);
		kept.remove(HttpHeaders.CONTENT_LENGTH);
		kept.remove(HttpHeaders.AGE);
		return new Document(etag, kept, answer.body());
	}

	/** Whether headers allow to keep what they come with, for anybody. */
	static boolean isPublic(HttpHeaders headers, Address address) {
		Set<String> known = (address.page() != null) ? KNOWN_OF_PAGES : KNOWN_DIFFERENCES;
		Set<String> directives = HeaderList.of(headers, HttpHeaders.CACHE_CONTROL);
		return directives.contains("public") && !directives.contains("private") && !directives.contains("no-store")
				&& !headers.containsHeader(HttpHeaders.SET_COOKIE)
				&& known.containsAll(HeaderList.of(headers, HttpHeaders.VARY));
	}

	private static boolean isCoded(HttpHeaders headers, boolean gzip) {
		Set<String> codings = HeaderList.of(headers, HttpHeaders.CONTENT_ENCODING);
		return codings.isEmpty() || (gzip && codings.equals(Set.of("gzip")));
	}

	/** Answers with the document, or with 304 if the client has it. */
	Mono<Void> answer(ServerWebExchange exchange, long ageSeconds) {
		ServerHttpResponse response = exchange.getResponse();
		boolean known = isKnownTo(exchange);
		response.getHeaders().set(HttpHeaders.AGE, Long.toString(ageSeconds));
		this.headers.forEach((name, values) -> {
			if (!known || !name.startsWith(OF_THE_BYTES)) {
				response.getHeaders().addAll(name, values);
			}
		});
		return known ? response.setComplete() : write(this.bytes, exchange);
	}

	private boolean isKnownTo(ServerWebExchange exchange) {
		if (ANY.equals(exchange.getRequest().getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH))) {
			exchange.getResponse().setStatusCode(HttpStatus.NOT_MODIFIED);
			exchange.getResponse().getHeaders().setETag(this.etag);
			return true;
		}
		return exchange.checkNotModified(this.etag);
	}

	/** Writes a body of that length; of an answer to HEAD the length alone. */
	static Mono<Void> write(byte[] bytes, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().setContentLength(bytes.length);
		if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
			return response.setComplete();
		}
		return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
	}

}
