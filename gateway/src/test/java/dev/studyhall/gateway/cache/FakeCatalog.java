package dev.studyhall.gateway.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import dev.studyhall.gateway.routing.SharedReads;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** A catalog that answers as told, and notes with which headers it was asked. */
final class FakeCatalog implements SharedReads {

	private final List<HttpHeaders> asked = new CopyOnWriteArrayList<>();

	private Function<HttpHeaders, Mono<Answer>> behaviour = (_) -> Mono.just(document("first"));

	@Override
	public Mono<Answer> read(ServerWebExchange first, HttpHeaders headers, int maxBytes) {
		this.asked.add(headers);
		return this.behaviour.apply(headers).filter((answer) -> answer.body().length <= maxBytes);
	}

	/** The headers of every read, in order. */
	List<HttpHeaders> asked() {
		return this.asked;
	}

	void behave(Function<HttpHeaders, Mono<Answer>> behaviour) {
		this.behaviour = behaviour;
	}

	/** Has this text published: whoever knows it gets 304. */
	void publish(String text) {
		behave((headers) -> Mono.just(headers.getIfNoneMatch().contains(tag(text)) ? confirmation() : document(text)));
	}

	static Answer document(String text) {
		return answer(200, text, HttpHeaders.CACHE_CONTROL, "no-cache, public", HttpHeaders.ETAG, tag(text),
				HttpHeaders.VARY, "Accept-Encoding, Authorization", HttpHeaders.CONTENT_TYPE, "application/json");
	}

	static Answer answer(int status, String text, String... namesAndValues) {
		HttpHeaders headers = new HttpHeaders();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			headers.add(namesAndValues[at], namesAndValues[at + 1]);
		}
		return new Answer(status, headers, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Answer confirmation() {
		return answer(304, "", HttpHeaders.CACHE_CONTROL, "no-cache, public");
	}

	static String tag(String text) {
		return '"' + text + '"';
	}

}
