package dev.studyhall.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the packaged servers, as the build wrote them. */
final class Versions {

	static final String POSTGRES = read("postgres");

	static final String KAFKA = read("kafka");

	private Versions() {
	}

	private static String read(String program) {
		var versions = new Properties();
		try (var stream = Resources.open(Versions.class.getPackageName().replace('.', '/') + "/versions.properties")) {
			versions.load(stream);
			return versions.getProperty(program);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
