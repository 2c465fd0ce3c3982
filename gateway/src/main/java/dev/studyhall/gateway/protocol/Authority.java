package dev.studyhall.gateway.protocol;

/** The form of a host with an optional port, as in a Host header. */
final class Authority {

	private static final int MAX_PORT = 65_535;

	private static final int MAX_PORT_DIGITS = 5;

	private Authority() {
	}

	static boolean isWellFormed(String authority) {
		int colon = portColon(authority);
		String host = (colon < 0) ? authority : authority.substring(0, colon);
		return isHost(host) && (colon < 0 || isPort(authority.substring(colon + 1)));
	}

	private static int portColon(String authority) {
		return authority.startsWith("[") ? authority.indexOf(':', Math.max(0, authority.indexOf(']')))
				: authority.indexOf(':');
	}

	private static boolean isHost(String host) {
		if (host.startsWith("[")) {
			return host.length() > 2 && host.endsWith("]")
					&& host.chars().skip(1).limit(host.length() - 2L).allMatch(Authority::isOfIpv6);
		}
		return !host.isEmpty() && host.chars().allMatch(Authority::isOfName);
	}

	private static boolean isOfName(int c) {
		return Character.isLetterOrDigit(c) && c < 128 || c == '.' || c == '-' || c == '_';
	}

	private static boolean isOfIpv6(int c) {
		return Character.digit(c, 16) >= 0 && c < 128 || c == ':' || c == '.';
	}

	private static boolean isPort(String digits) {
		boolean number = !digits.isEmpty() && digits.length() <= MAX_PORT_DIGITS
				&& digits.chars().allMatch((c) -> c >= '0' && c <= '9');
		return number && Integer.parseInt(digits) <= MAX_PORT;
	}

}
