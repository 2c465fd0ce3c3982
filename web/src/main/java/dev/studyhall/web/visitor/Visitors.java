package dev.studyhall.web.visitor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.text.Texts;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Makes visitors of requests. */
public final class Visitors {

	static final String LOCALE = "locale";

	static final String ZONE = "zone";

	static final String SCHEME = "scheme";

	/** Set by the gateway, for a request of a session. */
	static final String NAME = "X-Studyhall-Visitor";

	private static final int LONGEST_NAME = 100;

	private Visitors() {
	}

	/** Who has sent the request. */
	public static Visitor of(ServerHttpRequest request) {
		HttpHeaders headers = request.getHeaders();
		String name = name(headers.getFirst(NAME));
		Credentials credentials = (name != null) ? new Credentials(headers.getFirst(HttpHeaders.AUTHORIZATION))
				: Credentials.NONE;
		ZoneId zone = zone(cookie(request, ZONE));
		return new Visitor(credentials, name, locale(request), (zone != null) ? zone : ZoneOffset.UTC, zone != null,
				Scheme.of(cookie(request, SCHEME)), headers.containsHeader("HX-Request"));
	}

	private static @Nullable String name(@Nullable String encoded) {
		if (encoded == null) {
			return null;
		}
		try {
			String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8).strip();
			int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
			return name.substring(0, end);
		}
		catch (IllegalArgumentException malformed) {
			return "";
		}
	}

	private static Locale locale(ServerHttpRequest request) {
		String chosen = cookie(request, LOCALE);
		for (Locale language : Texts.LANGUAGES) {
			if (language.getLanguage().equals(chosen)) {
				return language;
			}
		}
		return accepted(request.getHeaders());
	}

	private static Locale accepted(HttpHeaders headers) {
		try {
			List<Locale.LanguageRange> ranges = headers.getAcceptLanguage();
			Locale best = Locale.lookup(ranges, Texts.LANGUAGES);
			return (best != null) ? best : Texts.LANGUAGES.getFirst();
		}
		catch (IllegalArgumentException malformed) {
			return Texts.LANGUAGES.getFirst();
		}
	}

	/** The zone of that name; null if there is none. */
	static @Nullable ZoneId zone(@Nullable String id) {
		try {
			return (id != null && !id.isEmpty()) ? ZoneId.of(id) : null;
		}
		catch (DateTimeException unknown) {
			return null;
		}
	}

	private static @Nullable String cookie(ServerHttpRequest request, String name) {
		HttpCookie cookie = request.getCookies().getFirst(name);
		return (cookie != null) ? cookie.getValue() : null;
	}

}
