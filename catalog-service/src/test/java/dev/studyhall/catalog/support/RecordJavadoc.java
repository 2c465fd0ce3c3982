package dev.studyhall.catalog.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a record's Javadoc says, read from its source: the first sentences, and a line for
 * each component that has one.
 */
record RecordJavadoc(String text, Map<String, String> components) {

	private static final Path OWN_SOURCES = Path.of("src/main/java");

	private static final Path SOURCES_OF_FORMATS = Path.of("../content-formats/src/main/java");

	/** That of a record, or of one nested in it. */
	static RecordJavadoc of(Class<?> type) {
		Class<?> outer = (type.getEnclosingClass() != null) ? type.getEnclosingClass() : type;
		try {
			Path sources = outer.getPackageName().startsWith("dev.studyhall.formats") ? SOURCES_OF_FORMATS
					: OWN_SOURCES;
			return read(Files.readString(sources.resolve(outer.getName().replace('.', '/') + ".java")),
					type.getSimpleName());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RecordJavadoc read(String source, String name) {
		int declaration = source.indexOf("record " + name + "(");
		int begin = source.lastIndexOf("/**", declaration);
		int end = source.indexOf("*/", begin);
		if (declaration < 0 || begin < 0 || source.substring(end, declaration).contains(";")) {
			throw new IllegalStateException("No Javadoc of " + name);
		}
		String comment = source.substring(begin + 3, end).replaceAll("(?m)^\\s*\\* ?", "").strip();
		String[] parts = comment.split("(?m)^@param ");
		Map<String, String> components = new LinkedHashMap<>();
		for (int part = 1; part < parts.length; part++) {
			int space = parts[part].indexOf(' ');
			components.put(parts[part].substring(0, space), tidy(parts[part].substring(space)));
		}
		return new RecordJavadoc(tidy(parts[0]), components);
	}

	private static String tidy(String text) {
		String plain = text.replaceAll("\\{@(?:code|link|literal) ([^}]*)}", "`$1`").replaceAll("\\s+", " ").strip();
		String sentence = plain.isEmpty() ? "" : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
		return sentence.endsWith(".") || sentence.isEmpty() ? sentence : sentence + ".";
	}

}
