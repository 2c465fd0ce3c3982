package dev.studyhall.formats.assembly;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.studyhall.formats.content.Characters;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Slugs;

/** What a file may say about a topic, a text each, and the bounds of it. */
public enum TopicField {

	SLUG(Slugs.LENGTH), TITLE(ContentLimits.TITLE), ICON(ContentLimits.ICON), LANGUAGE(60),
	CURATED_BY(ContentLimits.NAME), LICENCE(ContentLimits.NAME), SOURCE(ContentLimits.URL),
	ATTRIBUTION(ContentLimits.ATTRIBUTION), SUMMARY(ContentLimits.TEXT), ABOUT(ContentLimits.TEXT),
	EXPECTATIONS(ContentLimits.TEXT), GUIDE(ContentLimits.TEXT);

	private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*+");

	private final int length;

	TopicField(int length) {
		this.length = length;
	}

	/** Whether it may have several lines. */
	public boolean isText() {
		return switch (this) {
			case SUMMARY, ABOUT, EXPECTATIONS, GUIDE -> true;
			case SLUG, TITLE, ICON, LANGUAGE, CURATED_BY, LICENCE, SOURCE, ATTRIBUTION -> false;
		};
	}

	/** What is wrong with a value and what was expected; empty if nothing is. */
	public Optional<String> findFault(String value) {
		if (value.length() > length) {
			return Optional.of("The topic’s %s has %d characters; at most %d were expected".formatted(words(),
					value.length(), length));
		}
		if (!(isText() ? Characters.areStorableLines(value) : Characters.areStorable(value))) {
			return Optional.of("A control character in the topic’s %s; text was expected".formatted(words()));
		}
		return switch (this) {
			case SLUG -> Slugs.isSlug(value) ? Optional.empty() : Optional
				.of("The slug “%s”; lower-case letters, digits and single hyphens were expected".formatted(value));
			case LANGUAGE -> LANGUAGE_TAG.matcher(value).matches() ? Optional.empty() : Optional
				.of("The language “%s”; a language tag such as en or pt-BR was expected".formatted(value));
			case TITLE, ICON, CURATED_BY, LICENCE, SOURCE, ATTRIBUTION, SUMMARY, ABOUT, EXPECTATIONS, GUIDE ->
				Optional.empty();
		};
	}

	private String words() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
