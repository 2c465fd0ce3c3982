package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes what stands in braces below a heading: {@code {#id .tag minutes=3}}. */
final class AttributeWriter {

	private final List<String> parts = new ArrayList<>();

	private AttributeWriter(String id) {
		parts.add(AttributeReader.isId(id) ? "#" + id : pair("id", id));
	}

	/**
	 * A question's attributes.
	 * @param exactTitle whether the heading does not hold the title
	 */
	static String write(QuestionContent question, boolean exactTitle) {
		AttributeWriter writer = new AttributeWriter(question.externalId());
		writer.add("title", exactTitle ? question.title() : null);
		question.tags().forEach((tag) -> writer.parts.add("." + tag));
		if (question.minutes() != null) {
			writer.parts.add("minutes=" + question.minutes());
		}
		if (question.type() == InteractionType.MULTIPLE_CHOICE
				&& question.options().stream().filter(Option::correct).count() == 1) {
			writer.parts.add("type=multiple");
		}
		question.references().forEach(writer::add);
		writer.add("licence", question.rights().licence());
		writer.add("source", question.rights().source());
		writer.add("attribution", question.rights().attribution());
		return writer.toBraces();
	}

	/** The attributes of a level that its heading cannot hold. */
	static String writeLevel(String code, String title, boolean marked) {
		AttributeWriter writer = new AttributeWriter(code);
		writer.add("title", title);
		if (marked) {
			writer.parts.add("." + Attributes.LEVEL);
		}
		return writer.toBraces();
	}

	private void add(String key, @Nullable String value) {
		if (value != null) {
			parts.add(pair(key, value));
		}
	}

	private void add(Reference reference) {
		boolean plain = reference.title().equals(reference.title().strip()) && !reference.url().contains("](");
		parts.add(pair("ref",
				"[" + reference.title() + "](" + (plain ? reference.url() : "<" + reference.url() + ">") + ")"));
	}

	private String toBraces() {
		return "{" + String.join(" ", parts) + "}";
	}

	private static String pair(String key, String value) {
		return key + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
