package dev.studyhall.formats.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.studyhall.formats.html.XmlElement;

/**
 * How an item of QTI 1.2 is marked: conditions on what was answered, points for meeting
 * them, and what is said then.
 */
final class Qti1Scoring {

	/** Variables that count what is wrong. */
	private static final Pattern FAULTS = Pattern.compile("(?i).*(?:incorrect|wrong|attempt).*");

	private static final Pattern GENERAL = Pattern.compile("(?i).*(?:correct|general|solution).*");

	private static final Set<String> TESTS = Set.of("varequal", "vargte", "vargt", "varlte", "varlt", "varsubset",
			"varinside", "varsubstring");

	private static final double ALL = 100;

	private final List<Condition> conditions;

	/**
	 * One condition.
	 *
	 * @param tests that must hold, without those that must not
	 * @param feedback identifiers of what is said
	 */
	private record Condition(List<XmlElement> tests, double points, boolean calledRight, List<String> feedback) {
	}

	private Qti1Scoring(List<Condition> conditions) {
		this.conditions = conditions;
	}

	static Qti1Scoring of(XmlElement item) {
		return new Qti1Scoring(item.children("resprocessing")
			.flatMap((processing) -> processing.children("respcondition"))
			.map(Qti1Scoring::condition)
			.toList());
	}

	/** What is tested of a response where it earns points, in order. */
	List<XmlElement> rightTests(String response) {
		return right().flatMap((condition) -> condition.tests.stream())
			.filter((test) -> test.word("respident").equals(response))
			.toList();
	}

	/**
	 * Values of a response that earn points, in order.
	 * @param best whether only those that earn most
	 */
	Set<String> right(String response, boolean best) {
		Map<String, Double> points = new LinkedHashMap<>();
		right().forEach((condition) -> condition.tests.stream()
			.filter((test) -> test.name().equals("varequal") && test.word("respident").equals(response))
			.forEach((test) -> points.merge(test.text().strip(), condition.points, Double::max)));
		double most = points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		Set<String> values = new LinkedHashSet<>();
		points.forEach((value, earned) -> {
			if (!best || earned >= most) {
				values.add(value);
			}
		});
		return values;
	}

	/** Identifiers of what is said about one option alone. */
	Set<String> feedback(String option) {
		Set<String> identifiers = new LinkedHashSet<>();
		conditions.stream()
			.filter((condition) -> condition.tests.size() == 1 && value(condition.tests.getFirst()).equals(option))
			.forEach((condition) -> condition.feedback.stream()
				.filter((identifier) -> identifier.equals(option) || !GENERAL.matcher(identifier).matches())
				.forEach(identifiers::add));
		return identifiers;
	}

	/** Those that earn points; where none does, those that are called right. */
	private Stream<Condition> right() {
		boolean scored = conditions.stream().anyMatch((condition) -> condition.points > 0);
		return conditions.stream().filter((condition) -> scored ? condition.points > 0 : condition.calledRight);
	}

	/** Some name the option where the response should be. */
	private static String value(XmlElement test) {
		String text = test.text().strip();
		return text.isEmpty() ? test.word("respident") : text;
	}

	private static Condition condition(XmlElement element) {
		List<XmlElement> tests = new ArrayList<>();
		element.children("conditionvar").forEach((tested) -> collect(tested, tests));
		List<String> feedback = element.children("displayfeedback").map((shown) -> shown.word("linkrefid")).toList();
		boolean right = Stream.concat(Stream.of(element.word("title")), feedback.stream())
			.anyMatch((name) -> name.strip().toLowerCase(Locale.ROOT).equals("correct"));
		return new Condition(List.copyOf(tests), element.children("setvar").mapToDouble(Qti1Scoring::points).sum(),
				right, feedback);
	}

	private static void collect(XmlElement element, List<XmlElement> tests) {
		element.children().forEach((child) -> {
			if (TESTS.contains(child.name())) {
				tests.add(child);
			}
			else if (!child.name().equals("not")) {
				collect(child, tests);
			}
		});
	}

	private static double points(XmlElement set) {
		String value = set.text().strip();
		boolean counts = !FAULTS.matcher(set.word("varname") + set.word("variablename")).matches();
		boolean adds = !List.of("subtract", "divide").contains(set.word("action").toLowerCase(Locale.ROOT));
		if (!counts || !adds || value.length() > 20) {
			return 0;
		}
		return value.toLowerCase(Locale.ROOT).endsWith(".max") ? ALL : number(value);
	}

	private static double number(String text) {
		return text.matches("[+-]?\\d{1,9}(?:[.,]\\d{0,9})?|[+-]?\\.\\d{1,9}")
				? Double.parseDouble(text.replace(',', '.')) : 0;
	}

}
