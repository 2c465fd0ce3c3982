package dev.studyhall.testing.token;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

/**
 * A token in the making. Every method returns this builder but the last ones, which
 * return the token's text.
 */
public final class TokenBuilder {

	private final TestTokens tokens;

	private final JWTClaimsSet.Builder claims;

	private final List<String> platform = new ArrayList<>();

	private final Map<String, List<String>> tenants = new LinkedHashMap<>();

	private @Nullable String keyId;

	TokenBuilder(TestTokens tokens, String subject) {
		Instant now = Instant.now();
		this.tokens = tokens;
		this.claims = new JWTClaimsSet.Builder().subject(subject)
			.issuer(tokens.issuer())
			.audience(TestTokens.AUDIENCE)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
	}

	/** A member of the tenant, with the given roles besides. */
	public TokenBuilder member(String tenant, String... roles) {
		this.tenants.put(tenant, Arrays.asList(roles));
		return this;
	}

	/** A platform operator. */
	public TokenBuilder operator() {
		this.platform.add("operator");
		return this;
	}

	public TokenBuilder issuer(@Nullable String issuer) {
		this.claims.issuer(issuer);
		return this;
	}

	public TokenBuilder audience(String... audience) {
		this.claims.audience(Arrays.asList(audience));
		return this;
	}

	/** When it ends; negative for a token that has ended. */
	public TokenBuilder endsIn(Duration duration) {
		this.claims.expirationTime(Date.from(Instant.now().plus(duration)));
		return this;
	}

	public TokenBuilder endless() {
		this.claims.expirationTime(null);
		return this;
	}

	/** From when on it counts. */
	public TokenBuilder beginsIn(Duration duration) {
		this.claims.notBeforeTime(Date.from(Instant.now().plus(duration)));
		return this;
	}

	/** Any claim, also in place of one of ours. */
	public TokenBuilder claim(String name, @Nullable Object value) {
		this.claims.claim(name, value);
		return this;
	}

	/** Names another key in the header than the one that signs. */
	public TokenBuilder keyId(String keyId) {
		this.keyId = keyId;
		return this;
	}

	/** The token, signed with RS256 by the current key. */
	public String sign() {
		return rsa(this.tokens.currentKey(), UnaryOperator.identity());
	}

	/** A bearer header's value with the signed token. */
	public String bearer() {
		return "Bearer " + sign();
	}

	/** A forgery: {@code alg: none} and no signature. */
	public String signWithNothing() {
		return new PlainJWT(claims()).serialize();
	}

	/** A forgery: the true header and claims, the signature left empty. */
	public String signWithEmptySignature() {
		String token = sign();
		return token.substring(0, token.lastIndexOf('.') + 1);
	}

	/**
	 * A forgery: HS256 with the public key's PEM text as its secret, which takes in a
	 * verifier that trusts {@code alg}.
	 */
	public String signWithPublicKeyAsSecret() {
		try {
			RSAKey key = this.tokens.currentKey();
			String pem = "-----BEGIN PUBLIC KEY-----\n"
					+ Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key.toRSAPublicKey().getEncoded())
					+ "\n-----END PUBLIC KEY-----\n";
			return sign(JWSAlgorithm.HS256, keyIdOf(key), new MACSigner(pem.getBytes(StandardCharsets.UTF_8)),
					UnaryOperator.identity());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A forgery: signed by a key that is in no key set, under the true key's id. */
	public String signWithStrangersKey() {
		return rsa(this.tokens.strangersKey(), (header) -> header.keyID(this.tokens.currentKey().getKeyID()));
	}

	/**
	 * A forgery: signed by a stranger's key that the header brings along as {@code jwk}.
	 */
	public String signWithEmbeddedKey() {
		return rsa(this.tokens.strangersKey(), (header) -> header.jwk(this.tokens.strangersKey().toPublicJWK()));
	}

	/**
	 * A forgery: signed by a stranger's key that the header says is to be had there
	 * ({@code jku}).
	 */
	public String signWithKeySetAddress(URI address) {
		return rsa(this.tokens.strangersKey(), (header) -> header.jwkURL(address));
	}

	/** A forgery: the claims changed after signing. */
	public String signThenChangeSubject(String subject) {
		String[] parts = sign().split("\\.", -1);
		this.claims.subject(subject);
		return parts[0] + "." + claims().toPayload().toBase64URL() + "." + parts[2];
	}

	private String rsa(RSAKey key, UnaryOperator<JWSHeader.Builder> header) {
		try {
			return sign(JWSAlgorithm.RS256, keyIdOf(key), new RSASSASigner(key), header);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String sign(JWSAlgorithm algorithm, String keyId, JWSSigner signer, UnaryOperator<JWSHeader.Builder> header)
			throws JOSEException {
		var builder = new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(keyId);
		var token = new SignedJWT(header.apply(builder).build(), claims());
		token.sign(signer);
		return token.serialize();
	}

	private String keyIdOf(RSAKey key) {
		return (this.keyId != null) ? this.keyId : key.getKeyID();
	}

	private JWTClaimsSet claims() {
		JWTClaimsSet set = this.claims.build();
		return set.getClaims().containsKey("studyhall") ? set
				: new JWTClaimsSet.Builder(set)
					.claim("studyhall", Map.of("platform", this.platform, "tenants", this.tenants))
					.build();
	}

}
