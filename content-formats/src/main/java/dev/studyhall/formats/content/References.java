package dev.studyhall.formats.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What a reference must be to be taken in. */
public final class References {

	private References() {
	}

	/** What is wrong with it and what was expected; empty if nothing is. */
	public static Optional<String> findFault(Reference reference) {
		String title = reference.title();
		if (title.isBlank() || title.length() > ContentLimits.TITLE || !Characters.areStorable(title)) {
			return Optional.of("A reference without a title of 1 to %d characters".formatted(ContentLimits.TITLE));
		}
		return isWebAddress(reference.url()) ? Optional.empty() : Optional
			.of("A reference without an http or https address of at most %d characters".formatted(ContentLimits.URL));
	}

	/** Whether it is an absolute http or https address with a host, and not too long. */
	public static boolean isWebAddress(String url) {
		if (url.length() > ContentLimits.URL) {
			return false;
		}
		try {
			URI uri = new URI(url);
			String scheme = uri.getScheme();
			return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && uri.getHost() != null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
