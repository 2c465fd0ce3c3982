package dev.studyhall.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Every text of the pages, in every language they are written in. Read at the start; the
 * patterns are those of {@link MessageFormat}.
 */
@Component
public class Texts {

	/** The languages, the one that is used without a better one first. */
	public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("hi"));

	private final Map<String, Map<String, String>> patterns;

	Texts() {
		this.patterns = LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Texts::read));
	}

	/** The text with its arguments in place. Fails for a key that no language has. */
	public String get(Locale locale, String key, Object... arguments) {
		return new MessageFormat(pattern(locale, key), locale).format(arguments);
	}

	/** Whether there is such a text. */
	public boolean has(String key) {
		return find(LANGUAGES.getFirst(), key) != null;
	}

	Set<String> keys(Locale locale) {
		return Map.copyOf(this.patterns.getOrDefault(locale.getLanguage(), Map.of())).keySet();
	}

	String pattern(Locale locale, String key) {
		String pattern = find(locale, key);
		if (pattern == null) {
			throw new IllegalArgumentException("No text " + key);
		}
		return pattern;
	}

	private @Nullable String find(Locale locale, String key) {
		Map<String, String> own = this.patterns.getOrDefault(locale.getLanguage(), Map.of());
		String pattern = own.get(key);
		return (pattern != null) ? pattern
				: this.patterns.getOrDefault(LANGUAGES.getFirst().getLanguage(), Map.of()).get(key);
	}

	private static Map<String, String> read(Locale locale) {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(
				new ClassPathResource("messages_" + locale.getLanguage() + ".properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toUnmodifiableMap((key) -> key, properties::getProperty));
	}

}
