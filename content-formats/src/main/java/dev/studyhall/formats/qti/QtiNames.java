package dev.studyhall.formats.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlNode;
import dev.studyhall.formats.html.XmlText;

/**
 * One set of names for QTI 2 and 3: {@code choiceInteraction} is
 * {@code choice-interaction}.
 */
final class QtiNames {

	private static final String PREFIX = "qti-";

	private QtiNames() {
	}

	/** The element with everything in it, by those names. */
	static XmlElement unify(XmlElement element) {
		Map<String, String> attributes = new LinkedHashMap<>();
		element.attributes().forEach((name, value) -> attributes.put(hyphenate(name), value));
		List<XmlNode> content = element.content().stream().map(QtiNames::unify).toList();
		return new XmlElement(unify(element.name()), attributes, content, element.line());
	}

	private static XmlNode unify(XmlNode node) {
		return switch (node) {
			case XmlElement element -> unify(element);
			case XmlText text -> text;
		};
	}

	private static String unify(String name) {
		return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : hyphenate(name);
	}

	private static String hyphenate(String name) {
		StringBuilder hyphenated = new StringBuilder(name.length() + 4);
		for (int i = 0; i < name.length(); i++) {
			char character = name.charAt(i);
			boolean upper = character >= 'A' && character <= 'Z';
			hyphenated.append((upper && i > 0) ? "-" : "").append(upper ? (char) (character + 32) : character);
		}
		return hyphenated.toString();
	}

}
