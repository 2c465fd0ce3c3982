package dev.studyhall.gateway.edge;

import org.jspecify.annotations.Nullable;

import org.springframework.web.server.ServerWebExchange;

/**
 * Who is at the other end, as far as the connection tells.
 *
 * @param requestId the id this request has in logs and in the answer
 * @param address the client's address, the one behind trusted proxies
 * @param secure whether the client speaks TLS
 * @param host the name and port by which the client reaches us; empty if it does not say
 */
public record Caller(String requestId, String address, boolean secure, String host) {

	private static final String ATTRIBUTE = Caller.class.getName();

	/** The caller of a request that has passed the edge. */
	public static Caller of(ServerWebExchange exchange) {
		@Nullable Caller caller = exchange.getAttribute(ATTRIBUTE);
		if (caller == null) {
			throw new IllegalStateException("The request has not passed the edge.");
		}
		return caller;
	}

	Caller rememberedIn(ServerWebExchange exchange) {
		exchange.getAttributes().put(ATTRIBUTE, this);
		return this;
	}

	/** Where the client believes to be, as browsers write it in {@code Origin}. */
	public String origin() {
		return (this.secure ? "https://" : "http://") + this.host;
	}

	/**
	 * What stands for the client where it is counted: the address, or the network of an
	 * IPv6 address, of which a client commonly has a whole /64.
	 */
	public String network() {
		return Networks.of(this.address);
	}

}
