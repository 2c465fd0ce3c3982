package dev.studyhall.formats.qti;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.QuestionRules;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.html.BadXml;
import dev.studyhall.formats.html.LocalFiles;
import dev.studyhall.formats.html.XmlElement;
import dev.studyhall.formats.html.XmlInput;
import dev.studyhall.formats.assembly.Mistakes;

/** Reads files of one item each. */
public final class QtiItems {

	private QtiItems() {
	}

	/**
	 * The question in the file, or why there is none.
	 * @throws IOException if the bytes cannot be had
	 */
	public static QtiItem read(SourceFile file) throws IOException {
		try (InputStream bytes = file.bytes().open()) {
			XmlElement element = QtiNames.unify(readElement(bytes));
			QuestionContent question = QtiQuestion.read(element);
			Optional<String> fault = QuestionRules.findFault(question);
			return fault.isEmpty()
					? new QtiItem.Read(question, element.line(), remarks(file, element, question.title()))
					: rejected(file, element.line(), question.title(), fault.get());
		}
		catch (BadXml ex) {
			return rejected(file, ex.line(), "", ex.reason());
		}
		catch (BadItem ex) {
			return rejected(file, ex.line(), ex.title(), ex.reason());
		}
	}

	private static List<Rejection> remarks(SourceFile file, XmlElement element, String title) {
		String html = element.child("item-body").map(XmlElement::innerHtml).orElse("");
		Mistakes mistakes = new Mistakes(file.label());
		LocalFiles.remarks(html).forEach((remark) -> mistakes.add(element.line(), title, remark));
		return mistakes.inOrder();
	}

	private static XmlElement readElement(InputStream bytes) throws IOException, BadXml {
		try (XmlInput xml = XmlInput.open(bytes)) {
			xml.root();
			return xml.element();
		}
	}

	private static QtiItem rejected(SourceFile file, int line, String title, String reason) {
		Mistakes mistakes = new Mistakes(file.label());
		mistakes.add(line, title, reason);
		Rejection rejection = mistakes.inOrder().getFirst();
		return new QtiItem.Rejected(rejection);
	}

}
