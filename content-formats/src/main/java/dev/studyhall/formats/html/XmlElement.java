package dev.studyhall.formats.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An element with everything in it.
 *
 * @param name without its prefix
 * @param line at which it begins
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlNode> content,
		int line) implements XmlNode {

	/** Its elements of that name. */
	public Stream<XmlElement> children(String child) {
		return children().filter((element) -> element.name.equals(child));
	}

	/** Its elements. */
	public Stream<XmlElement> children() {
		return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
	}

	/** Itself and all elements in it, in the order of the document. */
	public Stream<XmlElement> descendants() {
		return Stream.concat(Stream.of(this), children().flatMap(XmlElement::descendants));
	}

	/** The same element with other content. */
	public XmlElement with(List<XmlNode> other) {
		return new XmlElement(name, attributes, other, line);
	}

	/** The first element of that name. */
	public Optional<XmlElement> child(String child) {
		return children(child).findFirst();
	}

	/** The characters in it and in its elements. */
	public String text() {
		StringBuilder text = new StringBuilder();
		appendText(text);
		return text.toString();
	}

	/** The text of an element in it; empty if there is none. */
	public String text(String child) {
		return child(child).map(XmlElement::text).orElse("");
	}

	/** An attribute; null if there is none. */
	public @Nullable String attribute(String attribute) {
		return attributes.get(attribute);
	}

	/** An attribute; empty if there is none. */
	public String word(String attribute) {
		return attributes.getOrDefault(attribute, "");
	}

	/** What is in it, as HTML. */
	public String innerHtml() {
		StringBuilder html = new StringBuilder();
		content.forEach((node) -> append(html, node));
		return html.toString();
	}

	private void appendText(StringBuilder text) {
		for (XmlNode node : content) {
			switch (node) {
				case XmlText characters -> text.append(characters.characters());
				case XmlElement element -> element.appendText(text);
			}
		}
	}

	private static void append(StringBuilder html, XmlNode node) {
		switch (node) {
			case XmlText text -> html.append(XmlText.escapeLines(text.characters()));
			case XmlElement element -> {
				html.append('<').append(element.name);
				element.attributes
					.forEach((name, value) -> html.append(" %s=\"%s\"".formatted(name, XmlText.escape(value))));
				html.append('>');
				element.content.forEach((child) -> append(html, child));
				if (!isVoid(element.name)) {
					html.append("</").append(element.name).append('>');
				}
			}
		}
	}

	private static boolean isVoid(String name) {
		return switch (name) {
			case "br", "hr", "img", "col", "wbr", "source", "track" -> true;
			default -> false;
		};
	}

}
