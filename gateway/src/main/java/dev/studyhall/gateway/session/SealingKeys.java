package dev.studyhall.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Encrypts what nobody else may read or change (AES-256-GCM). Each purpose has a key of
 * its own, derived from the secret (HMAC-SHA-256), so that none encrypts often enough for
 * a random nonce to come twice; what was made for one purpose opens for no other.
 */
public final class SealingKeys {

	private static final int MIN_SECRET = 32;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final int ID_BYTES = 4;

	private final SecureRandom random;

	private final Map<String, byte[]> secrets = new LinkedHashMap<>();

	private final String currentId;

	SealingKeys(String key, @Nullable String previousKey, SecureRandom random) {
		this.random = random;
		this.currentId = add("key", key);
		if (previousKey != null && !previousKey.isEmpty()) {
			add("previous-key", previousKey);
		}
	}

	/** The name of the key that {@link #seal} uses: it tells nothing of the key. */
	public String currentId() {
		return this.currentId;
	}

	/** The bytes, encrypted for a purpose with the current key. */
	public byte[] seal(byte[] plain, byte[] purpose) {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, this.currentId, purpose, nonce);
			byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
			cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What was encrypted with that key for that purpose; null if it was not, or the key
	 * is no longer known.
	 */
	public byte @Nullable [] open(String keyId, byte[] sealed, byte[] purpose) {
		if (!this.secrets.containsKey(keyId) || sealed.length < NONCE) {
			return null;
		}
		try {
			return cipher(Cipher.DECRYPT_MODE, keyId, purpose, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE,
					sealed.length - NONCE);
		}
		catch (AEADBadTagException forged) {
			return null;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Cipher cipher(int mode, String keyId, byte[] purpose, byte[] nonce) throws GeneralSecurityException {
		Mac derivation = Mac.getInstance("HmacSHA256");
		derivation.init(new SecretKeySpec(this.secrets.get(keyId), "HmacSHA256"));
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(derivation.doFinal(purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		return cipher;
	}

	private String add(String name, String secret) {
		if (secret.length() < MIN_SECRET) {
			throw new IllegalArgumentException(
					"studyhall.gateway.session." + name + " needs " + MIN_SECRET + " characters or more");
		}
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		String id = HexFormat.of().formatHex(Hashes.sha256(bytes), 0, ID_BYTES);
		this.secrets.put(id, bytes);
		return id;
	}

}
