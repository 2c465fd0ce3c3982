package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.ParsedTopic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.bundle.Bundles.bundle;
import static dev.studyhall.formats.bundle.Bundles.good;
import static dev.studyhall.formats.bundle.Bundles.onlyRejection;
import static dev.studyhall.formats.bundle.Bundles.parsed;
import static dev.studyhall.formats.bundle.Bundles.times;
import static org.assertj.core.api.Assertions.assertThat;

class FrontMatterTest {

	@Test
	void valuesAreWhatTheAuthorTyped() {
		TopicContent bundle = good("---", "title: 2026", "language: no", "curated_by: 0x10", "licence: 'CC0'", "---",
				"### Q", "A");

		assertThat(bundle.title()).isEqualTo("2026");
		assertThat(bundle.language()).isEqualTo("no");
		assertThat(bundle.curatedBy()).isEqualTo("0x10");
		assertThat(bundle.rights().licence()).isEqualTo("CC0");
	}

	@Test
	void tagsMayBeOneOrAList() {
		assertThat(good("---", "tags: one", "---", "### Q", "A").tags()).containsExactly("one");
		assertThat(good("---", "tags:", "  - one", "  - two", "  - one", "---", "### Q", "A").tags())
			.containsExactly("one", "two");
	}

	@Test
	void emptyFrontMatterAndEmptyValuesAreNoMistake() {
		assertThat(good("---", "---", "# T", "### Q", "A").title()).isEqualTo("T");
		assertThat(good("---", "slug:", "icon: ~", "tags:", "---", "# T", "### Q", "A").slug()).isEqualTo("topic");
	}

	@Test
	void anUnknownKeyIsReportedWithItsLineAndTheTopicIsTaken() {
		ParsedTopic parsed = parsed("---", "title: T", "author: Me", "---", "### Q", "A");

		assertThat(onlyRejection(parsed).line()).isEqualTo(3);
		assertThat(onlyRejection(parsed).reason()).contains("“author”").contains("curated_by");
		assertThat(bundle(parsed).title()).isEqualTo("T");
	}

	@Test
	void aDoubledKeyIsReportedAndTheFirstCounts() {
		ParsedTopic parsed = parsed("---", "title: T", "title: U", "---", "### Q", "A");

		assertThat(onlyRejection(parsed).line()).isEqualTo(3);
		assertThat(bundle(parsed).title()).isEqualTo("T");
	}

	@ParameterizedTest
	@ValueSource(strings = { "language: english please", "icon: [a]", "tags: [Python]", "tags: {a: b}",
			"curated_by: \"a\\0b\"", "licence: \"\\uD800\"" })
	void anUnusableValueIsReportedAndTheDefaultTaken(String line) {
		ParsedTopic parsed = parsed("---", "title: T", line, "---", "### Q", "A");

		assertThat(onlyRejection(parsed).line()).isEqualTo(3);
		assertThat(bundle(parsed))
			.extracting(TopicContent::language, TopicContent::icon, TopicContent::curatedBy,
					(topic) -> topic.rights().licence())
			.containsExactly("en", null, null, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "slug: Not A Slug", "slug: a/b", "slug: [a]", "slug: ../etc" })
	void anUnusableSlugRefusesTheFileForItIsTheTopicsIdentity(String line) {
		ParsedTopic parsed = parsed("---", "title: T", line, "---", "### Q", "A");

		assertThat(parsed).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(onlyRejection(parsed).line()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "title: [", "title: 'open", "\tindented: by tab", "just text", "- a\n- list", "@", "a: *x",
			"%YAML 9.9", "a: &x [*x]", "!!javax.script.ScriptEngineManager [x]" })
	void badYamlRefusesTheFile(String yaml) {
		ParsedTopic parsed = parsed("---", yaml, "---", "# T", "### Q", "A");

		assertThat(parsed.rejections()).isNotEmpty();
		assertThat(parsed.rejections().getFirst().line()).isBetween(1, 4);
	}

	@Test
	void frontMatterWithoutAnEndRefusesTheFile() {
		assertThat(onlyRejection(parsed("---", "title: T", "# T", "### Q", "A")).reason()).contains("three hyphens");
	}

	@Test
	void billionsOfAliasesAndDeepNestingAreHarmless() {
		assertThat(parsed("---", "a: &a [x,x,x,x,x,x,x,x,x]", "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]",
				"c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]", "tags: *c", "---", "# T", "### Q", "A")
			.rejections()).isNotEmpty();
		assertThat(parsed("---", "a: " + times(5000, "["), "---", "# T", "### Q", "A"))
			.isInstanceOf(ParsedTopic.Refused.class);
		assertThat(parsed("---", "a: " + times(5000, "{a: "), "---", "# T", "### Q", "A"))
			.isInstanceOf(ParsedTopic.Refused.class);
	}

	@Test
	void threeHyphensFurtherDownAreARule() {
		assertThat(good("# T", "### Q", "A", "", "---", "", "B").levels().getFirst().questions().getFirst().answer())
			.isEqualTo("A\n\n---\n\nB");
	}

}
