package dev.studyhall.formats.qti;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.studyhall.formats.html.XmlText;

/** The list of a package's items. */
final class QtiManifest {

	static final String NAME = "imsmanifest.xml";

	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="studyhall">
			<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>
			<organizations/>
			<resources>
			""";

	private QtiManifest() {
	}

	/** Items of one level, numbered from the first to the last. */
	record Folder(String path, int first, int last) {
	}

	static String nameOf(String folder, int number) {
		return "%sitem-%06d.xml".formatted(folder, number);
	}

	static void write(List<Folder> folders, OutputStream bytes) throws IOException {
		Writer xml = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
		xml.write(HEAD);
		for (Folder folder : folders) {
			for (int number = folder.first(); number <= folder.last(); number++) {
				String href = XmlText.escape(toUri(nameOf(folder.path(), number)));
				xml.write("<resource identifier=\"r-%d\" type=\"imsqti_item_xmlv3p0\" href=\"%s\">".formatted(number,
						href));
				xml.write("<file href=\"%s\"/></resource>\n".formatted(href));
			}
		}
		xml.write("</resources>\n</manifest>\n");
		xml.flush();
	}

	private static String toUri(String path) {
		try {
			return new URI(null, null, path, null).toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
