package dev.studyhall.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A problem document as it leaves the gateway. Its texts are our own: nothing of a
 * request and nothing of the inside is in them, so they need no escaping.
 *
 * @param code the stable last segment of the document's type
 * @param status the status of the answer
 * @param detail what the client can do about it
 * @param headers what goes out with the document, such as {@code Retry-After}
 */
public record Problem(String code, HttpStatus status, String detail, Map<String, String> headers) {

	/** The media type of a problem document. */
	public static final String MEDIA_TYPE = "application/problem+json";

	private static final String TYPE = "https://studyhall.dev/problems/";

	public Problem {
		headers = Map.copyOf(headers);
	}

	public static Problem of(String code, HttpStatus status, String detail) {
		return new Problem(code, status, detail, Map.of());
	}

	/** The same problem, after which the connection is closed. */
	public Problem closing() {
		return with(HttpHeaders.CONNECTION, "close");
	}

	/** The same problem with one header more. */
	public Problem with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Problem(this.code, this.status, this.detail, more);
	}

	/** The document's JSON in UTF-8. */
	public byte[] document() {
		return """
				{"type":"%s%s","title":"%s","status":%d,"detail":"%s"}\
				""".formatted(TYPE, this.code, this.status.getReasonPhrase(), this.status.value(), this.detail)
			.getBytes(StandardCharsets.UTF_8);
	}

}
