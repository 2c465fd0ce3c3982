package dev.studyhall.formats.content;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugsTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			What is Django?,                              what-is-django
			What is Django's request/response cycle?,     what-is-djangos-request-response-cycle
			What’s new,                                   whats-new
			C++,                                          c-plus-plus
			C#,                                           c-sharp
			C,                                            c
			# of rows,                                    of-rows
			R&D,                                          r-and-d
			  --Hello--  World--  ,                       hello-world
			Ünïcödé Straße,                               unicode-strasse
			Łódź & Ærøskøbing,                            lodz-and-aeroskobing
			select_related,                               select-related
			ＦＵＬＬ width,                               full-width
			ﬁne ﬂow,                                      fine-flow
			Django क्या है?,                                django-क्या-है
			什么是 Kafka？,                               什么是-kafka
			Что такое ORM,                                что-такое-orm
			1NF 2NF,                                      1nf-2nf
			""")
	void aTitleGivesTheSameSlugForEver(String title, String slug) {
		assertThat(Slugs.of(title)).isEqualTo(slug);
		assertThat(Slugs.isSlug(slug)).isTrue();
	}

	@Test
	void aTitleWithoutLettersGetsAHash() {
		assertThat(Slugs.of("🐍🐍")).matches("x-[0-9a-f]{8}").isEqualTo(Slugs.of("🐍🐍")).isNotEqualTo(Slugs.of("🐘"));
	}

	@Test
	void longTitlesStayDifferent() {
		String one = Slugs.of("word ".repeat(60) + "one");
		String two = Slugs.of("word ".repeat(60) + "two");

		assertThat(one).hasSizeLessThanOrEqualTo(Slugs.LENGTH).isNotEqualTo(two);
		assertThat(Slugs.isSlug(one)).isTrue();
	}

	@Test
	void aTakenSlugGetsTheLowestFreeNumber() {
		assertThat(Slugs.unique("a", Set.of("a", "a-2")::contains)).isEqualTo("a-3");
		assertThat(Slugs.unique("a", Set.of()::contains)).isEqualTo("a");
		assertThat(Slugs.unique("x".repeat(100), Set.of("x".repeat(100))::contains)).hasSize(100).endsWith("-2");
	}

	@Test
	void whatIsNoSlugIsSeen() {
		for (String text : new String[] { "", "A", "a b", "a--b", "-a", "a-", "a/b", "a.b", "é", "a".repeat(101) }) {
			assertThat(Slugs.isSlug(text)).as(text).isFalse();
		}
	}

}
