package dev.studyhall.local.launcher.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {

	private static final List<String> FLAGS = List.of("-Xmx96m");

	@TempDir
	private Path directory;

	@Test
	void theSameContentHasTheSameFingerprintWhenItIsBuiltAgain() throws IOException {
		assertThat(Fingerprint.of(jar("a", "content", 1_000_000L), "25", FLAGS))
			.isEqualTo(Fingerprint.of(jar("b", "content", 9_000_000L), "25", FLAGS))
			.matches("[0-9a-f]{12}");
	}

	@Test
	void otherContentOtherFlagsAndAnotherJdkHaveAnother() throws IOException {
		String first = Fingerprint.of(jar("a", "content", 1), "25", FLAGS);

		assertThat(Fingerprint.of(jar("b", "contenu", 1), "25", FLAGS)).isNotEqualTo(first);
		assertThat(Fingerprint.of(jar("a", "content", 1), "25.0.1", FLAGS)).isNotEqualTo(first);
		assertThat(Fingerprint.of(jar("a", "content", 1), "25", List.of("-Xmx64m"))).isNotEqualTo(first);
	}

	private Path jar(String name, String content, long time) throws IOException {
		Path file = this.directory.resolve(name + ".jar");
		try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
			var entry = new ZipEntry("Class.class");
			entry.setTime(time);
			zip.putNextEntry(entry);
			zip.write(content.getBytes(StandardCharsets.UTF_8));
		}
		return file;
	}

}
