package dev.studyhall.gateway;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A browser behind a proxy that speaks TLS for the gateway: keeps cookies, and shows
 * redirects instead of following them.
 */
final class Browser {

	/** Where it believes to be, whichever gateway it talks to. */
	static final String ORIGIN = "https://studyhall.test";

	static final String COOKIE = "__Host-studyhall";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	private final Map<String, String> providersCookies = new ConcurrentHashMap<>();

	private volatile RunningGateway gateway;

	Browser(RunningGateway gateway) {
		this.gateway = gateway;
	}

	/** Talks to another gateway from now on. */
	Browser moveTo(RunningGateway other) {
		this.gateway = other;
		return this;
	}

	/** Another window, whose cookies go their own way from now on. */
	Browser copy() {
		Browser copy = new Browser(this.gateway);
		copy.cookies.putAll(this.cookies);
		return copy;
	}

	/** The id of its session, which it must have. */
	String session() {
		return Objects.requireNonNull(cookie(), "no session");
	}

	@Nullable String cookie() {
		return this.cookies.get(COOKIE);
	}

	Map<String, String> cookies() {
		return this.cookies;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(this.gateway.request(path), headers);
	}

	/** A form sent from a page of this site. */
	HttpResponse<String> submit(String path, String form) {
		return post(path, form, "Sec-Fetch-Site", "same-origin");
	}

	HttpResponse<String> post(String path, String form, String... headers) {
		return send(this.gateway.request(path)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)), headers);
	}

	HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
		request.header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "studyhall.test");
		return keep(this.cookies, this.gateway.send(with(this.cookies, request, headers)));
	}

	/** All the way through the provider, and back to where one wanted to go. */
	HttpResponse<String> logIn(String user, String returnTo) {
		return get(pathOf(throughProvider(location(begin(returnTo)), user)));
	}

	/** The first step: the answer leads to the provider. */
	HttpResponse<String> begin(String returnTo) {
		return get("/login?return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
	}

	/**
	 * From the provider's address, through its form if it asks for it, to the address of
	 * the callback.
	 */
	String throughProvider(String authorize, String user) {
		HttpResponse<String> answer = atProvider(HttpRequest.newBuilder(URI.create(authorize)));
		if (location(answer).startsWith(ORIGIN)) {
			return location(answer);
		}
		URI form = URI.create(authorize).resolve("/login");
		Matcher csrf = CSRF.matcher(atProvider(HttpRequest.newBuilder(form)).body());
		if (!csrf.find()) {
			throw new AssertionError("no form at " + form);
		}
		HttpResponse<String> loggedIn = atProvider(HttpRequest.newBuilder(form)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("username=" + user + "&password=" + user + "&_csrf="
					+ URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8))));
		return location(atProvider(HttpRequest.newBuilder(URI.create(location(loggedIn)))));
	}

	HttpResponse<String> atProvider(HttpRequest.Builder request) {
		request.header("Accept", "text/html");
		return keep(this.providersCookies, RunningGateway.exchange(with(this.providersCookies, request).build()));
	}

	static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("location")
			.orElseThrow(() -> new AssertionError(answer.statusCode() + " leads nowhere: " + answer.body()));
	}

	static String pathOf(String address) {
		return address.substring(ORIGIN.length());
	}

	static Map<String, String> queryOf(String address) {
		return Arrays.stream(URI.create(address).getRawQuery().split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private static HttpRequest.Builder with(Map<String, String> cookies, HttpRequest.Builder request,
			String... headers) {
		if (!cookies.isEmpty()) {
			request.header("Cookie",
					new TreeMap<>(cookies).entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + '=' + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private static HttpResponse<String> keep(Map<String, String> cookies, HttpResponse<String> answer) {
		for (String cookie : answer.headers().allValues("set-cookie")) {
			String name = cookie.substring(0, cookie.indexOf('='));
			String value = cookie.substring(cookie.indexOf('=') + 1, (cookie + ';').indexOf(';'));
			if (value.isEmpty() || cookie.contains("Max-Age=0")) {
				cookies.remove(name);
			}
			else {
				cookies.put(name, value);
			}
		}
		return answer;
	}

}
