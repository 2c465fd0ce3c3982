package dev.studyhall.web.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextsTest {

	private static final Pattern USED = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]*)[}(]");

	private final Texts texts = new Texts();

	@Test
	void everyTextIsThereInEveryLanguage() {
		Set<String> english = this.texts.keys(Locale.ENGLISH);

		Texts.LANGUAGES
			.forEach((language) -> assertThat(this.texts.keys(language)).containsExactlyInAnyOrderElementsOf(english));
	}

	@Test
	void everyTextHasTheSameArgumentsInEveryLanguage() {
		for (String key : this.texts.keys(Locale.ENGLISH)) {
			int arguments = arguments(Locale.ENGLISH, key);

			Texts.LANGUAGES.forEach((language) -> assertThat(arguments(language, key)).as(key).isEqualTo(arguments));
		}
	}

	@Test
	void everyTextThatATemplateNamesIsThere() throws IOException {
		Set<String> used = new TreeSet<>();
		for (Resource template : new PathMatchingResourcePatternResolver()
			.getResources("classpath:/templates/**/*.html")) {
			Matcher matcher = USED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
			while (matcher.find()) {
				used.add(matcher.group(1));
			}
		}

		assertThat(this.texts.keys(Locale.ENGLISH)).containsAll(used);
	}

	@Test
	void noTextHasAnApostropheWhichThePatternsWouldSwallow() {
		for (Locale language : Texts.LANGUAGES) {
			this.texts.keys(language)
				.forEach((key) -> assertThat(this.texts.pattern(language, key)).as(key).doesNotContain("'"));
		}
	}

	@Test
	void numbersInTextsAreWrittenAsTheLanguageDoes() {
		assertThat(this.texts.get(Locale.ENGLISH, "span.days", 1)).isEqualTo("1 day");
		assertThat(this.texts.get(Locale.ENGLISH, "span.days", 1200)).isEqualTo("1,200 days");
		assertThat(this.texts.get(Locale.of("hi"), "span.days", 1200)).isEqualTo("1,200 दिन");
	}

	@Test
	void aTextThatIsNotThereIsAMistake() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.texts.get(Locale.ENGLISH, "no.such"));
	}

	private int arguments(Locale language, String key) {
		return new MessageFormat(this.texts.pattern(language, key), language).getFormatsByArgumentIndex().length;
	}

}
