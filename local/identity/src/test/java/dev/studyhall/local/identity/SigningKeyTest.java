package dev.studyhall.local.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SigningKeyTest {

	@Test
	void theSecondStartFindsTheFirstOnesKey(@TempDir Path directory) {
		Path file = directory.resolve("identity/key.json");

		var first = SigningKey.loadOrCreate(file);

		assertThat(SigningKey.loadOrCreate(file)).isEqualTo(first);
	}

	@Test
	void nobodyElseMayReadTheKey(@TempDir Path directory) throws Exception {
		Path file = directory.resolve("key.json");

		SigningKey.loadOrCreate(file);

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@Test
	void withoutAFileEachStartHasItsOwnKey() {
		assertThat(SigningKey.loadOrCreate(null).getKeyID()).isNotEqualTo(SigningKey.loadOrCreate(null).getKeyID());
	}

	@Test
	void aBrokenFileStopsTheStartWithThePropertysName(@TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("key.json"), "not a key");

		assertThatIllegalStateException().isThrownBy(() -> SigningKey.loadOrCreate(file))
			.withMessageContaining("studyhall.identity.key-file");
	}

}
