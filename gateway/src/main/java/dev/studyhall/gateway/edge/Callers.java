package dev.studyhall.gateway.edge;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Finds out where a request comes from, and believes trusted proxies only. */
@Component
class Callers {

	private static final String FORWARDED_FOR = "X-Forwarded-For";

	private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

	private static final String FORWARDED_HOST = "X-Forwarded-Host";

	private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

	private static final int ID_LENGTH = 16;

	private final Networks trusted;

	Callers(ProxyProperties properties) {
		this.trusted = Networks.parse(properties.trusted());
	}

	Caller identify(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		String peer = peerOf(request);
		boolean tls = request.getSslInfo() != null;
		String host = Objects.requireNonNullElse(request.getHeaders().getFirst(HttpHeaders.HOST), "");
		if (this.trusted.isEmpty() || !this.trusted.contains(peer)) {
			return new Caller(nextId(), peer, tls, host).rememberedIn(exchange);
		}
		boolean secure = "https".equals(request.getHeaders().getFirst(FORWARDED_PROTO));
		return new Caller(nextId(), clientBehind(peer, request), tls || secure, hostBehind(host, request))
			.rememberedIn(exchange);
	}

	private static String hostBehind(String host, ServerHttpRequest request) {
		String forwarded = request.getHeaders().getFirst(FORWARDED_HOST);
		return (forwarded != null && AUTHORITY.matcher(forwarded).matches()) ? forwarded : host;
	}

	/** The last address in the chain that is not one of our own proxies. */
	private String clientBehind(String peer, ServerHttpRequest request) {
		List<String> hops = request.getHeaders().getValuesAsList(FORWARDED_FOR);
		for (String hop : hops.reversed()) {
			if (!this.trusted.contains(hop)) {
				return Networks.isAddress(hop) ? hop : peer;
			}
		}
		return hops.isEmpty() ? peer : hops.getFirst();
	}

	private static String peerOf(ServerHttpRequest request) {
		@Nullable InetSocketAddress address = request.getRemoteAddress();
		return (address != null) ? address.getAddress().getHostAddress() : "unknown";
	}

	private static String nextId() {
		String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
		return "0".repeat(ID_LENGTH - digits.length()) + digits;
	}

}
