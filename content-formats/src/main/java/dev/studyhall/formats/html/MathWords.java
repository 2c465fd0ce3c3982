package dev.studyhall.formats.html;

import java.util.List;
import java.util.function.Function;

import org.jsoup.nodes.Element;

/** Formulas of MathML in a line, so that a power does not run into its base: x^2. */
final class MathWords {

	private MathWords() {
	}

	/**
	 * A power, an index, a fraction or a root.
	 * @param words makes a line of a part
	 */
	static String of(Element element, Function<Element, String> words) {
		List<String> parts = element.children().stream().map(words).map(String::strip).toList();
		if (element.normalName().equals("msqrt")) {
			return "√" + grouped(String.join("", parts));
		}
		String sign = switch (element.normalName()) {
			case "msup" -> "^";
			case "msub" -> "\\_";
			default -> "/";
		};
		return String.join(sign, parts.stream().map(MathWords::grouped).toList());
	}

	private static String grouped(String part) {
		boolean one = part.codePoints().allMatch(Character::isDigit) || part.codePointCount(0, part.length()) == 1;
		return one ? part : "(" + part + ")";
	}

}
