package dev.studyhall.gateway.routing;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Reads from a service on the gateway's own account: what comes is meant for several
 * clients.
 */
public interface SharedReads {

	/**
	 * The answer to a GET of the address that a request has, whole; empty if its body is
	 * larger than that. Of the request's own headers none goes along: its client is not
	 * the only one to get the answer. Signals a
	 * {@link dev.studyhall.gateway.problem.Refusal}.
	 */
	Mono<Answer> read(ServerWebExchange first, HttpHeaders asked, int maxBytes);

	/**
	 * An answer of a service.
	 *
	 * @param headers those that may reach a client
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Answer(int status, HttpHeaders headers, byte[] body) {
	}

}
