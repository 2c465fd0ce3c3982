package dev.studyhall.benchmarks.load;

import java.util.List;

/**
 * What one request asks.
 *
 * @param body JSON; empty for none
 * @param headers each {@code Name: value}, besides those that go with every request
 */
public record Request(String method, String path, String body, List<String> headers) {

	public Request {
		headers = List.copyOf(headers);
	}

	/** A GET. */
	public static Request get(String path, String... headers) {
		return new Request("GET", path, "", List.of(headers));
	}

	/** A POST of JSON. */
	public static Request post(String path, String body, String... headers) {
		return new Request("POST", path, body, List.of(headers));
	}

}
