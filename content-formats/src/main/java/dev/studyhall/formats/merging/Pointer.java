package dev.studyhall.formats.merging;

/** Names places in a topic by JSON Pointers (RFC 6901). */
final class Pointer {

	/** The order of the levels. */
	static final String LEVEL_ORDER = "/order";

	private Pointer() {
	}

	static String field(String name) {
		return "/" + name;
	}

	static String level(String code) {
		return "/levels/" + escape(code);
	}

	static String question(String externalId) {
		return "/questions/" + escape(externalId);
	}

	private static String escape(String token) {
		return token.replace("~", "~0").replace("/", "~1");
	}

}
