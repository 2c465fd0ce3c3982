package dev.studyhall.catalog.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a client says of codings (RFC 9110, 12.5.3): each that it names, and all others
 * together, with a weight. What is named holds, whatever is said of the others. A weight
 * that cannot be read counts as none given.
 */
final class AcceptedCodings {

	private static final String GZIP = "gzip";

	private static final String OLD_GZIP = "x-gzip";

	private static final String IDENTITY = "identity";

	private static final String OTHERS = "*";

	private static final Pattern WEIGHT = Pattern.compile("(?:0(?:\\.\\d*)?|1(?:\\.0*)?)");

	private final Map<String, Double> weights = new HashMap<>();

	private AcceptedCodings() {
	}

	/** Reads the values of the header. */
	static AcceptedCodings of(List<String> headers) {
		AcceptedCodings codings = new AcceptedCodings();
		headers.stream()
			.flatMap((header) -> Arrays.stream(header.split(",", -1)))
			.map((element) -> element.strip().toLowerCase(Locale.ROOT))
			.filter((element) -> !element.isEmpty())
			.forEach(codings::add);
		return codings;
	}

	/**
	 * Whether a document is to be sent as gzip: the client takes it, and would not rather
	 * have it plain. One that refuses plain documents gets gzip unless it refuses that
	 * too.
	 */
	boolean preferGzip() {
		double others = weights.getOrDefault(OTHERS, 0.0);
		double gzip = weights.getOrDefault(GZIP, others);
		double plain = weights.getOrDefault(IDENTITY, others);
		if (gzip > 0) {
			return gzip >= plain;
		}
		return refuses(IDENTITY) && !refuses(GZIP);
	}

	private boolean refuses(String coding) {
		Double weight = weights.getOrDefault(coding, weights.get(OTHERS));
		return weight != null && weight == 0;
	}

	private void add(String element) {
		String[] parts = element.split(";", -1);
		String name = parts[0].strip();
		weights.put(name.equals(OLD_GZIP) ? GZIP : name, weightOf(parts));
	}

	private static double weightOf(String... parts) {
		return Arrays.stream(parts)
			.skip(1)
			.map(String::strip)
			.filter((parameter) -> parameter.startsWith("q="))
			.map((parameter) -> parameter.substring(2).strip())
			.filter((weight) -> WEIGHT.matcher(weight).matches())
			.findFirst()
			.map(Double::parseDouble)
			.orElse(1.0);
	}

}
