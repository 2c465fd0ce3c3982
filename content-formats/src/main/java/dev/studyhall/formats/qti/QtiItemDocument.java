package dev.studyhall.formats.qti;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.html.XmlText;
import dev.studyhall.formats.assembly.Appendix;
import dev.studyhall.formats.assembly.Stem;

/** The XML of one item. */
final class QtiItemDocument {

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
			 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			 xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 \
			https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
			 identifier="%s" title="%s" xml:lang="%s" adaptive="false" time-dependent="false">
			""";

	private static final String OUTCOMES = """
			<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float">\
			<qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
			<qti-outcome-declaration identifier="SOLUTION" cardinality="single" base-type="identifier">\
			<qti-default-value><qti-value>ANSWER</qti-value></qti-default-value></qti-outcome-declaration>
			""";

	private static final String SCORING = """
			<qti-response-processing>
			<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/>\
			<qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE">\
			<qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if>\
			</qti-response-condition>
			<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>
			</qti-response-processing>
			""";

	private static final String FEEDBACK = """
			<qti-modal-feedback outcome-identifier="%s" identifier="%s" show-hide="show">\
			<qti-content-body>%s</qti-content-body></qti-modal-feedback>
			""";

	private QtiItemDocument() {
	}

	static String write(QuestionContent question, String language) {
		StringBuilder xml = new StringBuilder(HEAD.formatted(QtiIdentifier.write(question.externalId()),
				XmlText.escape(question.title()), XmlText.escape(language)));
		boolean choice = question.type().isChoice();
		String cardinality = (question.type() == InteractionType.MULTIPLE_CHOICE) ? "multiple" : "single";
		xml.append(choice ? declarations(question.options(), cardinality)
				: "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"string\"/>\n"
						+ OUTCOMES);
		xml.append("<qti-item-body>\n").append(stem(question)).append('\n');
		xml.append(choice ? choices(question) : "<qti-extended-text-interaction response-identifier=\"RESPONSE\"/>\n");
		xml.append("</qti-item-body>\n").append(choice ? SCORING : "");
		return xml.append(feedback(question)).append("</qti-assessment-item>\n").toString();
	}

	private static String declarations(List<Option> options, String cardinality) {
		String right = IntStream.range(0, options.size())
			.filter((i) -> options.get(i).correct())
			.mapToObj((i) -> "<qti-value>" + identifier(i) + "</qti-value>")
			.collect(Collectors.joining());
		return "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"" + cardinality
				+ "\" base-type=\"identifier\"><qti-correct-response>" + right
				+ "</qti-correct-response></qti-response-declaration>\n" + OUTCOMES
				+ "<qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"" + cardinality
				+ "\" base-type=\"identifier\"/>\n";
	}

	private static String stem(QuestionContent question) {
		String stem = QtiText.write(Stem.write(question.title(), question.prompt()));
		return question.tags().isEmpty() ? stem : "<div " + QtiQuestion.TAGS + "=\""
				+ XmlText.escape(String.join(" ", question.tags())) + "\" " + stem.substring("<div ".length());
	}

	private static String choices(QuestionContent question) {
		int most = (question.type() == InteractionType.SINGLE_CHOICE) ? 1 : 0;
		StringBuilder xml = new StringBuilder(
				"<qti-choice-interaction response-identifier=\"RESPONSE\" shuffle=\"false\" max-choices=\"" + most
						+ "\">\n");
		for (int i = 0; i < question.options().size(); i++) {
			xml.append("<qti-simple-choice identifier=\"" + identifier(i) + "\">")
				.append(QtiText.write(question.options().get(i).text()))
				.append("</qti-simple-choice>\n");
		}
		return xml.append("</qti-choice-interaction>\n").toString();
	}

	private static String feedback(QuestionContent question) {
		StringBuilder xml = new StringBuilder();
		for (int i = 0; i < question.options().size(); i++) {
			String text = question.options().get(i).feedback();
			xml.append(text.isEmpty() ? "" : FEEDBACK.formatted("FEEDBACK", identifier(i), QtiText.write(text)));
		}
		String answer = Appendix.write(question);
		return xml.append(answer.isEmpty() ? "" : FEEDBACK.formatted("SOLUTION", "ANSWER", QtiText.write(answer)))
			.toString();
	}

	private static String identifier(int option) {
		return "choice-" + (option + 1);
	}

}
