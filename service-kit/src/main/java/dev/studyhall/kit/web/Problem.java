package dev.studyhall.kit.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457), and the headers that go with it.
 *
 * @param type {@code https://studyhall.dev/problems/<code>}, stable
 * @param title what kind of problem, the same for each of its type
 * @param detail what was wrong this time; nothing of the inside
 * @param extensions further members, for instance {@code field}
 */
public record Problem(URI type, String title, int status, String detail, Map<String, Object> extensions,
		Map<String, String> headers) {

	private static final String TYPES = "https://studyhall.dev/problems/";

	public static Problem of(String code, HttpStatus status, String title, String detail) {
		return new Problem(URI.create(TYPES + code), title, status.value(), detail, Map.of(), Map.of());
	}

	/** The same with one more member. */
	public Problem withField(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(extensions);
		more.put(name, value);
		return new Problem(type, title, status, detail, more, headers);
	}

	/** The same with one more header. */
	public Problem withHeader(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(name, value);
		return new Problem(type, title, status, detail, extensions, more);
	}

	/** The members of the JSON document, in the order of the RFC. */
	public Map<String, Object> toDocument(String instance) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("type", type.toString());
		document.put("title", title);
		document.put("status", status);
		document.put("detail", detail);
		document.put("instance", instance);
		document.putAll(extensions);
		return document;
	}

}
