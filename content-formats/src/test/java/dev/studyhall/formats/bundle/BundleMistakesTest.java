package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.Characters;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.studyhall.formats.bundle.Bundles.bundle;
import static dev.studyhall.formats.bundle.Bundles.onlyRejection;
import static dev.studyhall.formats.bundle.Bundles.parsed;
import static dev.studyhall.formats.bundle.Bundles.parsedAs;
import static dev.studyhall.formats.bundle.Bundles.questions;
import static dev.studyhall.formats.bundle.Bundles.times;
import static org.assertj.core.api.Assertions.assertThat;

class BundleMistakesTest {

	@Test
	void aDoubledIdIsRefusedAndTheFirstQuestionStays() {
		ParsedTopic parsed = parsed("# T", "### Same", "First.", "### Same", "Second.", "### Other {#same}", "Third.");

		assertThat(parsed.rejections()).extracting(Rejection::line).containsExactly(4, 6);
		assertThat(parsed.rejections().getFirst().reason()).contains("line 2");
		assertThat(questions(bundle(parsed))).extracting(QuestionContent::answer).containsExactly("First.");
	}

	@Test
	void anEmptyAnswerIsRefused() {
		ParsedTopic parsed = parsed("# T", "### Empty", "", "### Only attributes", "{#x}", "", "### Good", "A");

		assertThat(parsed.rejections()).extracting(Rejection::title).containsExactly("Empty", "Only attributes");
		assertThat(parsed.rejections()).allMatch((rejection) -> rejection.reason().contains("without an answer"));
		assertThat(bundle(parsed).questionCount()).isEqualTo(1);
	}

	@Test
	void aQuestionInASectionIsRefused() {
		ParsedTopic parsed = parsed("# T", "## About {#about}", "Text.", "### Q", "A", "## L", "### Good", "A");

		assertThat(onlyRejection(parsed).reason()).contains("a level").contains("expected before it");
		assertThat(bundle(parsed).about()).isEqualTo("Text.");
	}

	@Test
	void anEmptyLevelIsReportedAndLeftOut() {
		ParsedTopic parsed = parsed("# T", "## Empty", "Text.", "## Full", "### Q", "A");

		assertThat(onlyRejection(parsed)).extracting(Rejection::line, Rejection::title).containsExactly(2, "Empty");
		assertThat(bundle(parsed).levels()).extracting(LevelContent::title).containsExactly("Full");
	}

	@Test
	void aLevelThatBeginsTwiceIsReportedAndItsQuestionsJoinTheFirst() {
		ParsedTopic parsed = parsed("# T", "## One {#x}", "### A", "a", "## Two", "### B", "b", "## Again {#x}",
				"Lost.", "### C", "c");

		assertThat(onlyRejection(parsed).reason()).contains("begins in line 2");
		assertThat(bundle(parsed).levels().getFirst().questions()).extracting(QuestionContent::title)
			.containsExactly("A", "C");
	}

	@Test
	void aSecondSectionOfAKindIsReported() {
		assertThat(
				onlyRejection(parsed("# T", "## A {#about}", "1", "## B {#about}", "2", "## L", "### Q", "A")).reason())
			.contains("second section");
	}

	@Test
	void aTitleWithinAnAnswerRefusesTheQuestionAndNotHalfOfIt() {
		ParsedTopic parsed = parsed("# T", "### Good", "A", "### Bad", "Begins.", "", "# Oops", "", "Goes on.",
				"### Fine", "A");

		assertThat(onlyRejection(parsed)).extracting(Rejection::line, Rejection::title).containsExactly(4, "Bad");
		assertThat(onlyRejection(parsed).reason()).contains("line 7");
		assertThat(questions(bundle(parsed))).extracting(QuestionContent::title).containsExactly("Good", "Fine");
	}

	@Test
	void aSecondTitleElsewhereIsReported() {
		assertThat(onlyRejection(parsed("# T", "# U", "## L", "### Q", "A"))).extracting(Rejection::line).isEqualTo(2);
	}

	@Test
	void aQuestionWithoutATitleIsRefused() {
		assertThat(onlyRejection(parsed("# T", "###", "A", "### Q", "A")).reason()).contains("a title was expected");
	}

	@Test
	void theQuestionsOfALevelWithAMistakeAreRefusedOneByOne() {
		ParsedTopic parsed = parsed("# T", "## Bad {#a b=c}", "### A", "a", "### B", "b", "## Good", "### C", "c");

		assertThat(parsed.rejections()).extracting(Rejection::line).containsExactly(2, 3, 5);
		assertThat(bundle(parsed).questionCount()).isEqualTo(1);
	}

	@Test
	void textsThatAreTooLongAreRefused() {
		String line = times(1023, "x") + "\n";

		ParsedTopic parsed = parsed("# T", "### Long", times(65, line), "### " + times(301, "t"), "A", "### Q",
				times(64, line));

		assertThat(parsed.rejections()).hasSize(2);
		assertThat(parsed.rejections().getFirst().reason()).contains("at most 65536");
		assertThat(parsed.rejections().getLast().reason()).contains("at most 300");
		assertThat(questions(bundle(parsed))).extracting(QuestionContent::title).containsExactly("Q");
	}

	@Test
	void theTwoThousandAndFirstQuestionIsRefused() {
		String questions = IntStream.rangeClosed(1, 2001)
			.mapToObj((number) -> "### Question " + number + "\n\nAnswer.\n")
			.collect(Collectors.joining("\n"));

		ParsedTopic parsed = parsed("# T", questions);

		assertThat(onlyRejection(parsed).title()).isEqualTo("Question 2001");
		assertThat(bundle(parsed).questionCount()).isEqualTo(2000);
	}

	@Test
	void tablesThatWouldExplodeAreRefused() {
		String table = times(2000, "|a") + "|\n" + times(2000, "|-") + "|\n" + times(1000, "|a\n");

		assertThat(onlyRejection(parsed("# T", "### Q", "A", "### Boom", "", table)).reason())
			.contains("Tables of more");
	}

	@Test
	void aFileWithoutAnyQuestionIsRefused() {
		assertThat(parsed("# T", "Just text.")).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(parsed("")).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(parsed("# T", "### Bad")).isInstanceOf(ParsedTopic.Refused.class);
	}

	@Test
	void aFileWithNeitherTitleNorNameIsRefused() {
		ParsedTopic parsed = parsedAs(null, "### Q", "A");

		assertThat(parsed).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(onlyRejection(parsed).reason()).contains("# Title");
	}

	@Test
	void bytesThatAreNotUtf8RefuseTheFileAtTheirLine() {
		byte[] bytes = "# T\n### Q\nA \u00e9".getBytes(StandardCharsets.ISO_8859_1);

		ParsedTopic parsed = BundleParser.parse("latin.md", null, bytes);

		assertThat(parsed).isInstanceOf(ParsedTopic.Refused.class);
		assertThat(onlyRejection(parsed)).extracting(Rejection::line).isEqualTo(3);
		assertThat(onlyRejection(parsed).reason()).contains("UTF-8 was expected");
	}

	@Test
	void aLoneSurrogateRefusesTheFile() {
		byte[] bytes = { '#', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80 };

		assertThat(BundleParser.parse("t", null, bytes)).isInstanceOf(ParsedTopic.Refused.class);
	}

	@Test
	void aNulRefusesTheFileAtItsLine() {
		assertThat(onlyRejection(parsed("# T", "### Q", "A\0"))).extracting(Rejection::line).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "&#0;", "&#xD800;", "&#xFFFFFFF;" })
	void referencesToImpossibleCharactersDoNoHarm(String reference) {
		ParsedTopic parsed = parsed("# T", "### Q" + reference, "A " + reference, "### R", "A");

		parsed.rejections().forEach((rejection) -> assertThat(Characters.areStorable(rejection.reason())).isTrue());
		assertThat(questions(bundle(parsed))).allMatch((question) -> Characters.areStorable(question.title()));
	}

	@Test
	void aFileOfTooManyTinyPiecesIsRefusedBeforeTheyFillTheMemory() {
		ParsedTopic paragraphs = parsed("# T", "### Q", times(100_001, "a\n\n"));
		ParsedTopic quotations = parsed("# T", "### Q", times(100_001, "> "));

		assertThat(onlyRejection(paragraphs).reason()).contains("a smaller file was expected");
		assertThat(onlyRejection(quotations).reason()).contains("a smaller file was expected");
	}

	@Test
	void aHugeFileIsRefusedUnread() {
		assertThat(BundleParser.parse("t", null, new byte[ContentLimits.FILE_BYTES + 1]))
			.isInstanceOf(ParsedTopic.Refused.class);
	}

}
