package dev.studyhall.web.page;

import java.time.Instant;
import java.util.List;

import dev.studyhall.web.asset.Gzip;
import dev.studyhall.web.visitor.Visitor;
import dev.studyhall.web.visitor.Visitors;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Sends answers: pages with their entity tag, compressed where the client takes it. */
@Component
class PageWriter {

	private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

	/** Kept, and asked for each time: a log-in or another language shows at once. */
	private static final String ANYBODY = "public, no-cache";

	private static final String ONE = "private, no-cache";

	private static final List<String> VARY = List.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ACCEPT_LANGUAGE,
			HttpHeaders.COOKIE);

	private final Templates templates;

	PageWriter(Templates templates) {
		this.templates = templates;
	}

	Mono<Void> write(Answer answer, ServerWebExchange exchange) {
		return switch (answer) {
			case Page page -> write(page, exchange);
			case Held held -> write(held.body(), HttpStatus.OK, ANYBODY, exchange);
			case Fragment fragment -> write(fragment, exchange);
			case SeeOther other -> write(other, exchange);
			case MovedTo moved -> write(moved, exchange);
		};
	}

	/** The page's bytes. */
	Body render(Page page, Visitor visitor, String here) {
		return Body.of(this.templates.render(page, visitor, here));
	}

	private Mono<Void> write(Page page, ServerWebExchange exchange) {
		Visitor visitor = Visitors.of(exchange.getRequest());
		HttpStatusCode status = HttpStatusCode.valueOf(page.status());
		String keep = status.isError() ? "no-store" : (visitor.signedIn() ? ONE : ANYBODY);
		return write(render(page, visitor, here(exchange)), status, keep, exchange);
	}

	private Mono<Void> write(Body body, HttpStatusCode status, String keep, ServerWebExchange exchange) {
		boolean compressed = Gzip.accepted(exchange.getRequest().getHeaders());
		ServerHttpResponse response = exchange.getResponse();
		HttpHeaders headers = response.getHeaders();
		headers.setCacheControl(keep);
		headers.setVary(VARY);
		response.setStatusCode(status);
		if (!status.isError() && exchange.checkNotModified(body.etag(compressed), Instant.MIN)) {
			return response.setComplete();
		}
		headers.setContentType(HTML);
		if (compressed) {
			headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		return send(response, body.bytes(compressed));
	}

	private Mono<Void> write(Fragment fragment, ServerWebExchange exchange) {
		Visitor visitor = Visitors.of(exchange.getRequest());
		HttpHeaders headers = exchange.getResponse().getHeaders();
		headers.setCacheControl("no-store");
		headers.setContentType(HTML);
		Body body = Body.of(this.templates.render(fragment, visitor, here(exchange)));
		return send(exchange.getResponse(), body.plain());
	}

	private static Mono<Void> write(SeeOther other, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().setCacheControl("no-store");
		if (exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
			response.setStatusCode(HttpStatus.NO_CONTENT);
			response.getHeaders().set("HX-Redirect", other.address());
		}
		else {
			response.setStatusCode(HttpStatus.SEE_OTHER);
			response.getHeaders().set(HttpHeaders.LOCATION, other.address());
		}
		return response.setComplete();
	}

	/** The query goes along. Asked after each time, as pages are: a name may go back. */
	private static Mono<Void> write(MovedTo moved, ServerWebExchange exchange) {
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().setCacheControl(ANYBODY);
		response.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
		response.getHeaders().set(HttpHeaders.LOCATION, moved.address() + query(exchange));
		return response.setComplete();
	}

	private static Mono<Void> send(ServerHttpResponse response, byte[] bytes) {
		response.getHeaders().setContentLength(bytes.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

	/** The address asked for; after a form the one that it stands at. */
	private static String here(ServerWebExchange exchange) {
		return exchange.getRequest().getPath().value() + query(exchange);
	}

	/** With its question mark; empty where there is none. */
	private static String query(ServerWebExchange exchange) {
		String query = exchange.getRequest().getURI().getRawQuery();
		return (query != null) ? "?" + query : "";
	}

}
