package dev.studyhall.gateway.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The form of a request target (RFC 9112, 3.2): a path, or an absolute address of this
 * very host. Characters that have no place in an address are refused, and so is a path
 * that one server could read as another path: with dot segments, backslashes, path
 * parameters or an encoded slash.
 */
final class RequestTarget {

	private static final String PATH_PUNCTUATION = "/-._~!$&'()*+,=:@";

	private static final String QUERY_PUNCTUATION = PATH_PUNCTUATION + "?;[]";

	private static final boolean[] PATH = table(PATH_PUNCTUATION);

	private static final boolean[] QUERY = table(QUERY_PUNCTUATION);

	private static final int FIRST_PRINTABLE = 0x20;

	private static final int DELETE = 0x7f;

	private RequestTarget() {
	}

	static boolean isWellFormed(String target, @Nullable String host) {
		int start = target.startsWith("/") ? 0 : pathStart(target, host);
		if (start < 0) {
			return false;
		}
		int question = target.indexOf('?', start);
		int end = (question < 0) ? target.length() : question;
		return isPath(target, start, end) && isQuery(target, end);
	}

	/** Where the path begins in an absolute address of this host, else -1. */
	private static int pathStart(String target, @Nullable String host) {
		int scheme = target.startsWith("http://") ? "http://".length()
				: target.startsWith("https://") ? "https://".length() : -1;
		if (scheme < 0 || host == null || !target.regionMatches(true, scheme, host, 0, host.length())) {
			return -1;
		}
		int path = scheme + host.length();
		return (path < target.length() && target.charAt(path) == '/') ? path : -1;
	}

	private static boolean isPath(String target, int start, int end) {
		int segment = start + 1;
		for (int i = start; i < end; i++) {
			char c = target.charAt(i);
			if (c == '%') {
				int octet = octetAt(target, i, end);
				if (octet < FIRST_PRINTABLE || octet == DELETE || octet == '/' || octet == '\\' || octet == '.') {
					return false;
				}
				i += 2;
			}
			else if (c >= PATH.length || !PATH[c]) {
				return false;
			}
			else if (c == '/') {
				if (isDots(target, segment, i)) {
					return false;
				}
				segment = i + 1;
			}
		}
		return !isDots(target, segment, end);
	}

	private static boolean isQuery(String target, int start) {
		for (int i = start; i < target.length(); i++) {
			char c = target.charAt(i);
			if (c == '%') {
				if (octetAt(target, i, target.length()) < 0) {
					return false;
				}
				i += 2;
			}
			else if (c >= QUERY.length || !QUERY[c]) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDots(String target, int start, int end) {
		int length = end - start;
		return (length == 1 || length == 2) && target.charAt(start) == '.' && target.charAt(end - 1) == '.';
	}

	/**
	 * The byte that a percent sign stands for, or -1 if it is not followed by two digits.
	 */
	private static int octetAt(String target, int percent, int end) {
		if (percent + 2 >= end) {
			return -1;
		}
		int high = Character.digit(target.charAt(percent + 1), 16);
		int low = Character.digit(target.charAt(percent + 2), 16);
		return (high < 0 || low < 0) ? -1 : high << 4 | low;
	}

	private static boolean[] table(String punctuation) {
		boolean[] allowed = new boolean[128];
		for (char c = 0; c < allowed.length; c++) {
			allowed[c] = Character.isLetterOrDigit(c) || punctuation.indexOf(c) >= 0;
		}
		return allowed;
	}

}
