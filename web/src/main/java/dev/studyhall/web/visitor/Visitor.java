package dev.studyhall.web.visitor;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import dev.studyhall.web.api.Credentials;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, and how they like it.
 *
 * @param credentials in whose name the services are called
 * @param name what they are called; null for a visitor who has not logged in
 * @param locale the language of the pages
 * @param zone where their days begin
 * @param zoneKnown whether their browser has said so
 * @param scheme light or dark
 * @param fragment whether a script asks, which wants a part of a page
 */
public record Visitor(Credentials credentials, @Nullable String name, Locale locale, ZoneId zone, boolean zoneKnown,
		Scheme scheme, boolean fragment) {

	/** Whether there is a session. */
	public boolean signedIn() {
		return this.name != null;
	}

	/** What tells them from others who use the same device; null if nothing does. */
	public @Nullable String person() {
		return this.credentials.person();
	}

	/** What all visitors without a session see alike who like it the same way. */
	public Visitor anyone() {
		return new Visitor(Credentials.NONE, null, this.locale, ZoneOffset.UTC, true, this.scheme, false);
	}

	/** The language, as HTML names it. */
	public String language() {
		return this.locale.toLanguageTag();
	}

	/** The direction that the language is written in. */
	public String direction() {
		return switch (this.locale.getLanguage()) {
			case "ar", "fa", "he", "ur" -> "rtl";
			default -> "ltr";
		};
	}

}
