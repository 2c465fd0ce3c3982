package dev.studyhall.catalog.searching;

import java.util.Locale;
import java.util.Map;

/** From a language to the configuration by which PostgreSQL stems it. */
final class Stemming {

	private static final String NONE = "simple";

	private static final Map<String, String> CONFIGURATIONS = Map.ofEntries(Map.entry("ar", "arabic"),
			Map.entry("hy", "armenian"), Map.entry("eu", "basque"), Map.entry("ca", "catalan"),
			Map.entry("da", "danish"), Map.entry("nl", "dutch"), Map.entry("en", "english"), Map.entry("fi", "finnish"),
			Map.entry("fr", "french"), Map.entry("de", "german"), Map.entry("el", "greek"), Map.entry("hi", "hindi"),
			Map.entry("hu", "hungarian"), Map.entry("id", "indonesian"), Map.entry("ga", "irish"),
			Map.entry("it", "italian"), Map.entry("lt", "lithuanian"), Map.entry("ne", "nepali"),
			Map.entry("nb", "norwegian"), Map.entry("nn", "norwegian"), Map.entry("no", "norwegian"),
			Map.entry("pt", "portuguese"), Map.entry("ro", "romanian"), Map.entry("ru", "russian"),
			Map.entry("sr", "serbian"), Map.entry("es", "spanish"), Map.entry("sv", "swedish"),
			Map.entry("ta", "tamil"), Map.entry("tr", "turkish"), Map.entry("yi", "yiddish"));

	private Stemming() {
	}

	/**
	 * The configuration for a BCP 47 tag; one that takes words as they are for a language
	 * that PostgreSQL does not know.
	 */
	static String of(String language) {
		String primary = Locale.forLanguageTag(language).getLanguage();
		return CONFIGURATIONS.getOrDefault(primary, NONE);
	}

}
