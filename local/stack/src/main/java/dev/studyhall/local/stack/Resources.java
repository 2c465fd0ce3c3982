package dev.studyhall.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files on the class path. */
final class Resources {

	private Resources() {
	}

	static InputStream open(String name) {
		InputStream stream = Resources.class.getClassLoader().getResourceAsStream(name);
		if (stream == null) {
			throw new StackException("Not on the class path: " + name);
		}
		return stream;
	}

	static String text(String name) {
		try (InputStream stream = open(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new StackException("Cannot read " + name, ex);
		}
	}

}
