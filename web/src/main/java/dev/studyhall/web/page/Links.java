package dev.studyhall.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.web.util.UriUtils;

/**
 * Addresses of a site's pages, ready to stand in {@code href}.
 */
public final class Links {

	private final String site;

	public Links(String site) {
		this.site = site;
	}

	/** All topics with this tag. */
	public String tag(String tag) {
		return this.site + "?tag=" + encoded(tag);
	}

	/** A topic. */
	public String topic(String slug) {
		return this.site + "/topics/" + encoded(slug);
	}

	/** A question. */
	public String question(String id, String slug) {
		return this.site + "/questions/" + encoded(id) + "/" + encoded(slug);
	}

	/** Where one logs in, to come back to this address. */
	public String logIn(String here) {
		return "/login?return=" + encoded(here);
	}

	/** A text as part of an address. */
	public String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/** The address if a browser may be sent there, else nothing: http and https alone. */
	public String outside(String address) {
		String lower = address.strip().toLowerCase(Locale.ROOT);
		return (lower.startsWith("https://") || lower.startsWith("http://")) ? address.strip() : "";
	}

}
