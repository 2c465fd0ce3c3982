package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.moodle.MoodleXmlReader;
import dev.studyhall.formats.qti.Qti1Reader;
import dev.studyhall.formats.qti.QtiReader;

/** Which of the formats in XML a file is of: its root element says so. */
enum XmlKind {

	/** Anything else is read as this too, and refused with a reason. */
	MOODLE,
	/** Items of QTI 1.2, all in one file. */
	QTI_1,
	/** One item. */
	QTI_ITEM,
	/** What stands beside the items of a package: its manifest, and tests. */
	QTI_OTHER;

	private static final int BEGINNING = 8 * 1024;

	/** The settings that Canvas puts beside the questions of a package. */
	private static final String CANVAS = "xmlns=\"http://canvas.instructure.com/xsd/";

	static XmlKind of(SourceFile file) throws IOException {
		try (InputStream bytes = file.bytes().open()) {
			String text = decode(bytes.readNBytes(BEGINNING));
			return text.contains(CANVAS) ? QTI_OTHER : ofRoot(rootOf(text));
		}
	}

	TopicReader open(SourceFile file) throws IOException {
		return switch (this) {
			case MOODLE -> MoodleXmlReader.open(file);
			case QTI_1 -> Qti1Reader.open(file);
			case QTI_ITEM, QTI_OTHER -> QtiReader.open(file);
		};
	}

	/**
	 * As UTF-16 if the first character, a mark or {@code <}, says so. What else XML is
	 * written in has the names of its elements where UTF-8 has them.
	 */
	private static String decode(byte[] beginning) {
		if (beginning.length < 2) {
			return "";
		}
		return switch (Byte.toUnsignedInt(beginning[0]) << 8 | Byte.toUnsignedInt(beginning[1])) {
			case 0xfeff, '<' -> new String(beginning, StandardCharsets.UTF_16BE);
			case 0xfffe, '<' << 8 -> new String(beginning, StandardCharsets.UTF_16LE);
			default -> new String(beginning, StandardCharsets.UTF_8);
		};
	}

	private static XmlKind ofRoot(String root) {
		return switch (root) {
			case "questestinterop" -> QTI_1;
			case "qti-assessment-item", "assessmentItem" -> QTI_ITEM;
			case "manifest", "qti-assessment-test", "assessmentTest", "qti-assessment-section", "assessmentSection",
					"qti-assessment-stimulus" ->
				QTI_OTHER;
			default -> MOODLE;
		};
	}

	/** The local name of the first element; empty if there is none. */
	private static String rootOf(String text) {
		for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
			if (text.startsWith("<!--", at)) {
				at = text.indexOf("-->", at);
			}
			else if (text.startsWith("<?", at) || text.startsWith("<!", at)) {
				at = text.indexOf('>', at);
			}
			else {
				return localName(text, at + 1);
			}
			if (at < 0) {
				return "";
			}
		}
		return "";
	}

	private static String localName(String text, int from) {
		int end = from;
		while (end < text.length()
				&& (Character.isLetterOrDigit(text.charAt(end)) || "-_.:".indexOf(text.charAt(end)) >= 0)) {
			end++;
		}
		String name = text.substring(from, end);
		return name.substring(name.indexOf(':') + 1);
	}

}
