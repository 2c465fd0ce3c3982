package dev.studyhall.progress.xapi;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.studyhall.progress.xapi.XapiProperties.RecordStore;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/** Sends statements to a learning record store. */
final class RecordStoreClient {

	/** What a store says of statements and not of itself. */
	private static final Set<Integer> REFUSALS = Set.of(400, 409, 413, 422);

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

	private final WebClient client;

	private final JsonMapper json;

	RecordStoreClient(Duration patience, JsonMapper json) {
		this.client = WebClient.builder()
			.clientConnector(new ReactorClientHttpConnector(HttpClient.create()
				.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(patience.toMillis()))
				.responseTimeout(patience)))
			.build();
		this.json = json;
	}

	/** A store that does not take anything now. */
	static final class Unavailable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final Duration wanted;

		Unavailable(int status, Duration wanted) {
			super("Status " + status, null, false, false);
			this.wanted = wanted;
		}

		/** The pause that the store has asked for; zero if it has not. */
		Duration wanted() {
			return wanted;
		}

	}

	/**
	 * Sends statements in one request: 0 if they were taken, or had been before, else the
	 * status with which one of them was refused. Signals {@link Unavailable}, or what the
	 * network has to say.
	 */
	Mono<Integer> send(RecordStore store, List<Statement> statements) {
		return client.post()
			.uri(store.endpoint() + "/statements")
			.headers((headers) -> authenticate(headers, store))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(json.writeValueAsBytes(statements))
			.exchangeToMono((answer) -> answer.releaseBody().then(Mono.defer(() -> outcome(answer))));
	}

	private static void authenticate(HttpHeaders headers, RecordStore store) {
		headers.setBasicAuth(store.key(), store.secret(), StandardCharsets.UTF_8);
		headers.set("X-Experience-API-Version", Statement.VERSION);
	}

	private static Mono<Integer> outcome(ClientResponse answer) {
		int status = answer.statusCode().value();
		if (status >= 200 && status < 300) {
			return Mono.just(0);
		}
		return REFUSALS.contains(status) ? Mono.just(status)
				: Mono.error(() -> new Unavailable(status, wanted(answer.headers().header(HttpHeaders.RETRY_AFTER))));
	}

	/**
	 * {@code Retry-After} in seconds; of a date nothing is taken, nor of anything else.
	 */
	private static Duration wanted(List<String> retryAfter) {
		String seconds = retryAfter.isEmpty() ? "" : retryAfter.getFirst();
		return SECONDS.matcher(seconds).matches() ? Duration.ofSeconds(Integer.parseInt(seconds)) : Duration.ZERO;
	}

}
