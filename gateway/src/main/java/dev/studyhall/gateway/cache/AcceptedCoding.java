package dev.studyhall.gateway.cache;

import java.util.List;
import java.util.Locale;

import org.springframework.http.HttpHeaders;

/** Which of the two codings of a document a client takes (RFC 9110, 12.5.3). */
final class AcceptedCoding {

	private static final String GZIP = "gzip";

	private AcceptedCoding() {
	}

	static boolean isGzip(HttpHeaders headers) {
		List<String> accepted = headers.get(HttpHeaders.ACCEPT_ENCODING);
		if (accepted == null) {
			return false;
		}
		for (String line : accepted) {
			for (String coding : line.split(",", -1)) {
				if (namesGzip(coding)) {
					return true;
				}
			}
		}
		return false;
	}

	/** The header that asks a service for that coding and no other. */
	static String asked(boolean gzip) {
		return gzip ? GZIP : "identity";
	}

	private static boolean namesGzip(String coding) {
		int parameters = coding.indexOf(';');
		String name = ((parameters < 0) ? coding : coding.substring(0, parameters)).strip();
		return (name.equalsIgnoreCase(GZIP) || name.equals("*"))
				&& (parameters < 0 || !isZero(coding.substring(parameters + 1)));
	}

	private static boolean isZero(String parameter) {
		String weight = parameter.strip().toLowerCase(Locale.ROOT);
		return weight.startsWith("q=0") && weight.chars().skip("q=0".length()).allMatch((c) -> c == '.' || c == '0');
	}

}
