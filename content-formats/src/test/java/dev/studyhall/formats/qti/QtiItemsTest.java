package dev.studyhall.formats.qti;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.assembly.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class QtiItemsTest {

	@Test
	void aChoiceOfQti3IsRead() throws IOException {
		QuestionContent question = question(
				"<qti-assessment-item xmlns='http://www.imsglobal.org/xsd/imsqtiasi_v3p0' identifier='luggage' title='Luggage'>",
				"<qti-response-declaration identifier='R' cardinality='single' base-type='identifier'>",
				"<qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>",
				"<qti-item-body><p>Look at the <b>text</b>.</p>",
				"<qti-choice-interaction response-identifier='R' max-choices='1'><qti-prompt>What does it say?</qti-prompt>",
				"<qti-simple-choice identifier='A'>Stay.<qti-feedback-inline identifier='A'>No.</qti-feedback-inline></qti-simple-choice>",
				"<qti-simple-choice identifier='B'>Go.</qti-simple-choice></qti-choice-interaction></qti-item-body>",
				"<qti-modal-feedback identifier='B'><qti-content-body>Right.</qti-content-body></qti-modal-feedback>",
				"<qti-modal-feedback identifier='any'><qti-content-body><p>Because.</p></qti-content-body></qti-modal-feedback>",
				"</qti-assessment-item>");

		assertThat(question.externalId()).isEqualTo("luggage");
		assertThat(question.title()).isEqualTo("Luggage");
		assertThat(question.type()).isEqualTo(InteractionType.SINGLE_CHOICE);
		assertThat(question.prompt()).isEqualTo("Look at the **text**.\n\nWhat does it say?");
		assertThat(question.options()).containsExactly(new Option("Stay.", false, "No."),
				new Option("Go.", true, "Right."));
		assertThat(question.answer()).isEqualTo("Because.");
	}

	@Test
	void namesOfQti2AreRead() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='m' title='Many'>",
				"<responseDeclaration identifier='R' cardinality='multiple'><mapping><mapEntry mapKey='a' mappedValue='1'/>",
				"<mapEntry mapKey='b' mappedValue='0.5'/><mapEntry mapKey='c' mappedValue='-1'/></mapping></responseDeclaration>",
				"<itemBody><choiceInteraction responseIdentifier='R' maxChoices='0'><prompt>Which?</prompt>",
				"<simpleChoice identifier='a'>x</simpleChoice><simpleChoice identifier='b'>y</simpleChoice>",
				"<simpleChoice identifier='c'>z</simpleChoice></choiceInteraction></itemBody></assessmentItem>");

		assertThat(question.type()).isEqualTo(InteractionType.MULTIPLE_CHOICE);
		assertThat(question.options()).extracting(Option::correct).containsExactly(true, true, false);
	}

	@Test
	void anExtendedTextHasItsRubricForAnAnswer() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='e' title='Essay'><itemBody>",
				"<rubricBlock view='scorer'><p>Good ones say why.</p></rubricBlock><p>Write.</p>",
				"<extendedTextInteraction responseIdentifier='R'/></itemBody></assessmentItem>");

		assertThat(question.type()).isEqualTo(InteractionType.OPEN);
		assertThat(question.prompt()).isEqualTo("Write.");
		assertThat(question.answer()).isEqualTo("Good ones say why.");
	}

	@Test
	void blanksAreShownAndFilledInTheAnswer() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='b' title='Blanks'>",
				"<responseDeclaration identifier='A' baseType='string'><correctResponse><value>Lima</value></correctResponse>",
				"<mapping><mapEntry mapKey='Lima' mappedValue='1'/></mapping></responseDeclaration>",
				"<responseDeclaration identifier='B' baseType='identifier'><correctResponse><value>n</value></correctResponse></responseDeclaration>",
				"<itemBody><p>The capital is <textEntryInteraction responseIdentifier='A'/>, in the ",
				"<inlineChoiceInteraction responseIdentifier='B'><inlineChoice identifier='n'>west</inlineChoice>",
				"<inlineChoice identifier='s'>east</inlineChoice></inlineChoiceInteraction>.</p></itemBody></assessmentItem>");

		assertThat(question.type()).isEqualTo(InteractionType.OPEN);
		assertThat(question.prompt().replace("\\", ""))
			.isEqualTo("The capital is _____ (1), in the _____ (2: west / east).");
		assertThat(question.answer()).isEqualTo("1. Lima\n2. west");
	}

	@Test
	void whatIsToBePutInOrderIsListedAndAnsweredInOrder() throws IOException {
		QuestionContent question = question("<qti-assessment-item identifier='o' title='Order'>",
				"<qti-response-declaration identifier='R' cardinality='ordered' base-type='identifier'><qti-correct-response>",
				"<qti-value>b</qti-value><qti-value>a</qti-value></qti-correct-response></qti-response-declaration>",
				"<qti-item-body><qti-order-interaction response-identifier='R'><qti-prompt>By size?</qti-prompt>",
				"<qti-simple-choice identifier='a'>Elephant</qti-simple-choice>",
				"<qti-simple-choice identifier='b'>Mouse</qti-simple-choice></qti-order-interaction></qti-item-body>",
				"<qti-modal-feedback identifier='f'>Easy.</qti-modal-feedback></qti-assessment-item>");

		assertThat(question.prompt()).isEqualTo("By size?\n\n- Elephant\n- Mouse");
		assertThat(question.answer()).isEqualTo("1. Mouse\n2. Elephant\n\nEasy.");
		assertThat(question.options()).isEmpty();
	}

	@Test
	void whatBelongsTogetherIsAnsweredInPairs() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='m' title='Pairs'>",
				"<responseDeclaration identifier='R' cardinality='multiple' baseType='directedPair'><correctResponse>",
				"<value>c  x</value><value>d y</value></correctResponse></responseDeclaration>",
				"<itemBody><matchInteraction responseIdentifier='R'>",
				"<simpleMatchSet><simpleAssociableChoice identifier='c'>Cat</simpleAssociableChoice>",
				"<simpleAssociableChoice identifier='d'>Dog</simpleAssociableChoice></simpleMatchSet>",
				"<simpleMatchSet><simpleAssociableChoice identifier='y'>barks</simpleAssociableChoice>",
				"<simpleAssociableChoice identifier='x'>meows</simpleAssociableChoice></simpleMatchSet>",
				"</matchInteraction></itemBody></assessmentItem>");

		assertThat(question.prompt()).contains("- Cat\n- Dog").contains("- barks\n- meows");
		assertThat(question.answer()).isEqualTo("- Cat → meows\n- Dog → barks");
	}

	@Test
	void wordsForGapsAreAnsweredInTheOrderOfTheGaps() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='g' title='Gaps'>",
				"<responseDeclaration identifier='R' cardinality='multiple' baseType='directedPair'><correctResponse>",
				"<value>s G2</value><value>w G1</value></correctResponse></responseDeclaration>",
				"<itemBody><gapMatchInteraction responseIdentifier='R'><gapText identifier='s'>summer</gapText>",
				"<gapText identifier='w'>winter</gapText><p>Now is the <gap identifier='G1'/> of our discontent, ",
				"made glorious <gap identifier='G2'/>.</p></gapMatchInteraction></itemBody></assessmentItem>");

		assertThat(question.prompt().replace("\\", ""))
			.isEqualTo("Now is the _____ of our discontent, made glorious _____.\n\n- summer\n- winter");
		assertThat(question.answer()).isEqualTo("1. winter\n2. summer");
	}

	@Test
	void buttonsAreNoInteractionsAndBlocksOfFeedbackAreForTheAnswer() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='h' title='Hot'>",
				"<responseDeclaration identifier='R' cardinality='single' baseType='identifier'><correctResponse>",
				"<value>b</value></correctResponse></responseDeclaration><itemBody><hottextInteraction responseIdentifier='R'>",
				"<prompt>Which is wrong?</prompt><p>Firms <hottext identifier='a'>whose</hottext> names ",
				"<hottext identifier='b'>is</hottext> known.</p></hottextInteraction>",
				"<feedbackBlock identifier='s' outcomeIdentifier='O'><p>They are many.</p></feedbackBlock>",
				"<p><endAttemptInteraction responseIdentifier='E' title='Solution'/></p></itemBody></assessmentItem>");

		assertThat(question.prompt()).isEqualTo("Which is wrong?\n\nFirms **whose** names **is** known.");
		assertThat(question.answer()).isEqualTo("is\n\nThey are many.");
	}

	@Test
	void htmlThatWasEditedCountsMoreThanItsSource() throws IOException {
		QuestionContent question = question("<assessmentItem identifier='e' title='T'><itemBody>",
				"<div data-markdown='T&#10;&#10;old'><p>T</p><p>new</p></div>",
				"<extendedTextInteraction responseIdentifier='R'/></itemBody>",
				"<modalFeedback identifier='x'><div data-markdown='*a*'><p><em>a</em></p></div></modalFeedback></assessmentItem>");

		assertThat(question.prompt()).isEqualTo("new");
		assertThat(question.answer()).isEqualTo("*a*");
	}

	static Stream<String> unusable() {
		return Stream.of("", "<a/>", "<assessmentItem/>", "\n<assessmentItem><itemBody/></assessmentItem>",
				"<assessmentItem title='t'><itemBody><orderInteraction/></itemBody></assessmentItem>",
				"<assessmentItem title='t'><itemBody><extendedTextInteraction/></itemBody></assessmentItem>",
				"<assessmentItem title='t'><itemBody><extendedTextInteraction/><drawingInteraction/></itemBody>"
						+ "<modalFeedback identifier='x'>a</modalFeedback></assessmentItem>",
				"<assessmentItem title='t'><itemBody><p><printedVariable/></p><extendedTextInteraction/></itemBody>"
						+ "<modalFeedback identifier='x'>a</modalFeedback></assessmentItem>",
				"<assessmentItem title='t'><itemBody><extendedTextInteraction/><choiceInteraction/></itemBody></assessmentItem>",
				"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><assessmentItem>&x;</assessmentItem>",
				"<assessmentItem>" + "<div>".repeat(100_000), "<assessmentItem>" + "<p/>".repeat(200_000),
				"<assessmentItem a='" + "b".repeat(3_000_000));
	}

	@ParameterizedTest
	@MethodSource("unusable")
	void whatIsNoItemIsRejected(String text) {
		QtiItem item = assertTimeout(Duration.ofSeconds(60), () -> QtiItems.read(Files.file("item.xml", text)));

		assertThat(item).isInstanceOf(QtiItem.Rejected.class);
		Rejection rejection = ((QtiItem.Rejected) item).rejection();
		assertThat(rejection.line()).isBetween(1, 2);
		assertThat(rejection.reason()).doesNotContain("root:");
	}

	@Test
	void randomTagsNeverFail() throws IOException {
		String[] pieces = { "<itemBody>", "</itemBody>", "<choiceInteraction>", "</choiceInteraction>",
				"<simpleChoice identifier='a'>", "</simpleChoice>", "<p>", "</p>", "<modalFeedback identifier='a'>",
				"</modalFeedback>", "<extendedTextInteraction/>", "<orderInteraction>", "</orderInteraction>",
				"<gapMatchInteraction>", "<gap/>", "<inlineChoiceInteraction/>", "x", "&lt;", "<div data-markdown='x'>",
				"</div>" };
		Random random = new Random(20261127);
		for (int round = 0; round < 5_000; round++) {
			StringBuilder text = new StringBuilder("<assessmentItem title='t'>");
			for (int i = random.nextInt(12); i > 0; i--) {
				text.append(pieces[random.nextInt(pieces.length)]);
			}
			String item = random.nextBoolean() ? text + "</assessmentItem>" : text.toString();
			assertThat(QtiItems.read(Files.file("item.xml", item))).as("round %d: %s", round, item).isNotNull();
		}
	}

	@Test
	void itemsAtTheTopAreATopicNamedAsThePackage() throws IOException {
		String item = "<assessmentItem identifier='%s' title='t'><itemBody><extendedTextInteraction/></itemBody>"
				+ "<modalFeedback identifier='x'>a</modalFeedback></assessmentItem>";
		try (var reader = QtiReader.open("my-quiz.zip", List.of(Files.file("a.xml", item.formatted("a")),
				Files.file("bad.xml", "<a/>"), Files.file("b.xml", item.formatted("b"))))) {
			var read = Objects.requireNonNull(reader.next());

			assertThat(Files.topics(List.of(read))).extracting("title").containsExactly("My quiz");
			assertThat(Files.questions(List.of(read))).hasSize(2);
			assertThat(read.rejections()).extracting(Rejection::file).containsExactly("bad.xml");
		}
	}

	private static QuestionContent question(String... lines) throws IOException {
		QtiItem item = QtiItems.read(Files.file("item.xml", lines));
		assertThat(item).isInstanceOf(QtiItem.Read.class);
		return ((QtiItem.Read) item).question();
	}

}
