package dev.studyhall.gateway.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;

/**
 * The cookies of the pages themselves: how a browser wants them shown. No other comes to
 * them, and none of another name from them.
 */
final class PageCookies {

	private static final List<String> NAMES = List.of("locale", "scheme", "zone");

	private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~+/:%-]{1,64}");

	private PageCookies() {
	}

	/** Those of a request as one header, or nothing. */
	static String of(ServerHttpRequest request) {
		MultiValueMap<String, HttpCookie> cookies = request.getCookies();
		List<String> kept = new ArrayList<>();
		for (String name : NAMES) {
			HttpCookie cookie = cookies.getFirst(name);
			if (cookie != null && VALUE.matcher(cookie.getValue()).matches()) {
				kept.add(name + '=' + cookie.getValue());
			}
		}
		return String.join("; ", kept);
	}

	/** Leaves of the cookies that an answer sets those only. */
	static void retainIn(HttpHeaders answered) {
		List<String> set = answered.get(HttpHeaders.SET_COOKIE);
		if (set != null) {
			answered.put(HttpHeaders.SET_COOKIE, set.stream().filter(PageCookies::isOne).toList());
		}
	}

	private static boolean isOne(String cookie) {
		return NAMES.stream().anyMatch((name) -> cookie.startsWith(name + '='));
	}

}
