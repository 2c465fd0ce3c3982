package dev.studyhall.kit.tenancy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a token's subject into the pseudonym under which rows and events know it: the
 * first 128 bits of HMAC-SHA-256(secret, tenant, issuer, subject), marked as a UUID of
 * version 8 (RFC 9562). Only the secret's holder can recompute it.
 */
public final class Pseudonyms {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec secret;

	/**
	 * With the platform's secret, the same in all services.
	 * @param secret at least 32 bytes
	 */
	public Pseudonyms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		if (bytes.length < 32) {
			throw new IllegalArgumentException("studyhall.security.pseudonym-secret has fewer than 32 bytes");
		}
		this.secret = new SecretKeySpec(bytes, ALGORITHM);
	}

	/** The member's pseudonym in that tenant. */
	public MemberId of(TenantId tenant, String issuer, String subject) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(secret);
			mac.update(tenant.toString().getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			mac.update(issuer.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
			long high = digest.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
			long low = digest.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
			return new MemberId(new UUID(high, low));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
