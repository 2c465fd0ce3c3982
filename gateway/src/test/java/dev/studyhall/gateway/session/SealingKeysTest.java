package dev.studyhall.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SealingKeysTest {

	private static final byte[] PLAIN = bytes("a token");

	private static final byte[] PURPOSE = bytes("session 1");

	private static final String OLD = "an old secret of thirty-two characters or more";

	private static final String NEW = "a new secret of thirty-two characters or more";

	@Test
	void whatIsSealedForAPurposeOpensForItAlone() {
		SealingKeys keys = keys(NEW, null);
		byte[] sealed = keys.seal(PLAIN, PURPOSE);

		assertThat(keys.open(keys.currentId(), sealed, PURPOSE)).isEqualTo(PLAIN);
		assertThat(keys.open(keys.currentId(), sealed, bytes("session 2"))).isNull();
		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
	}

	@Test
	void theSameIsNeverSealedTheSame() {
		SealingKeys keys = keys(NEW, null);

		assertThat(keys.seal(PLAIN, PURPOSE)).isNotEqualTo(keys.seal(PLAIN, PURPOSE));
	}

	@Test
	void whatWasChangedOrCutDoesNotOpen() {
		SealingKeys keys = keys(NEW, null);
		byte[] sealed = keys.seal(PLAIN, PURPOSE);
		byte[] changed = sealed.clone();
		changed[changed.length - 1] ^= 1;

		assertThat(keys.open(keys.currentId(), changed, PURPOSE)).isNull();
		assertThat(keys.open(keys.currentId(), new byte[5], PURPOSE)).isNull();
		assertThat(keys.open(keys.currentId(), new byte[12], PURPOSE)).isNull();
		assertThat(keys.open("ffffffff", sealed, PURPOSE)).isNull();
	}

	@Test
	void afterARotationTheOldOpensAsLongAsItsKeyIsKnown() {
		SealingKeys before = keys(OLD, null);
		byte[] sealed = before.seal(PLAIN, PURPOSE);

		SealingKeys between = keys(NEW, OLD);
		SealingKeys after = keys(NEW, null);

		assertThat(between.open(before.currentId(), sealed, PURPOSE)).isEqualTo(PLAIN);
		assertThat(between.currentId()).isEqualTo(after.currentId()).isNotEqualTo(before.currentId());
		assertThat(after.open(before.currentId(), sealed, PURPOSE)).isNull();
	}

	@Test
	void aShortSecretIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> keys("short", null))
			.withMessageStartingWith("studyhall.gateway.session.key");
		assertThatIllegalArgumentException().isThrownBy(() -> keys(NEW, "short"))
			.withMessageStartingWith("studyhall.gateway.session.previous-key");
	}

	private static SealingKeys keys(String key, @Nullable String previous) {
		return new SealingKeys(key, previous, new SecureRandom());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
