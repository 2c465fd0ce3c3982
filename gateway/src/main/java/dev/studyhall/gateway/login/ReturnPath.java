package dev.studyhall.gateway.login;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after logging in or out: a path of this very site, or the start
 * page. A browser must not be able to read it as another host: no scheme, no second
 * slash, no backslash, no character that browsers leave out.
 */
final class ReturnPath {

	private static final Pattern LOCAL = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]{0,511}");

	/** Where one would go round in circles. */
	private static final Pattern DOORS = Pattern.compile("/(login|logout)([/?#].*)?");

	private ReturnPath() {
	}

	/** The path if it is one, else the start page. */
	static String of(@Nullable String wanted) {
		if (wanted == null || !LOCAL.matcher(wanted).matches() || DOORS.matcher(wanted).matches()) {
			return "/";
		}
		return wanted;
	}

}
