package dev.studyhall.gateway.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.springframework.web.util.HtmlUtils;

/** Writes HTML: every text and every attribute is escaped on its way in. */
final class Html {

	private final StringBuilder out = new StringBuilder(64 * 1024);

	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * An element with what is written inside it; attributes as names and values in turn.
	 */
	Html element(String name, Consumer<Html> content, String... attributes) {
		begin(name, attributes);
		content.accept(this);
		this.out.append("</").append(this.open.pop()).append('>');
		return this;
	}

	/** An element with a text in it. */
	Html element(String name, String text, String... attributes) {
		return element(name, (inside) -> inside.text(text), attributes);
	}

	/** An element that has no end. */
	Html single(String name, String... attributes) {
		begin(name, attributes);
		this.open.pop();
		return this;
	}

	Html text(String text) {
		this.out.append(HtmlUtils.htmlEscape(text));
		return this;
	}

	/** A text of our own that is HTML already. */
	Html raw(String html) {
		this.out.append(html);
		return this;
	}

	private void begin(String name, String... attributes) {
		this.open.push(name);
		this.out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			this.out.append(' ')
				.append(attributes[i])
				.append("=\"")
				.append(HtmlUtils.htmlEscape(attributes[i + 1]))
				.append('"');
		}
		this.out.append('>');
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
