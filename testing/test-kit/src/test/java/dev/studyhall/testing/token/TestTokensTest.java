package dev.studyhall.testing.token;

import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TestTokensTest {

	private static final TestTokens TOKENS = TestTokens.shared();

	@Test
	void aSoundTokenHoldsWhatAServiceReads() throws Exception {
		JWTClaimsSet claims = verify(TOKENS.token("asha").member("tech-baithak", "author").operator().sign());

		assertThat(claims.getSubject()).isEqualTo("asha");
		assertThat(claims.getClaim("studyhall"))
			.isEqualTo(Map.of("platform", List.of("operator"), "tenants", Map.of("tech-baithak", List.of("author"))));
	}

	@ParameterizedTest
	@MethodSource("forgeries")
	void aForgeryIsRefused(String token) {
		assertThatException().isThrownBy(() -> verify(token))
			.isInstanceOfAny(BadJOSEException.class, ParseException.class);
	}

	static Stream<Named<String>> forgeries() {
		return Stream.of(Named.of("alg none", builder().signWithNothing()),
				Named.of("empty signature", builder().signWithEmptySignature()),
				Named.of("public key as secret", builder().signWithPublicKeyAsSecret()),
				Named.of("stranger's key", builder().signWithStrangersKey()),
				Named.of("embedded key", builder().signWithEmbeddedKey()),
				Named.of("key set address", builder().signWithKeySetAddress(URI.create("http://127.0.0.1:1/keys"))),
				Named.of("changed subject", builder().signThenChangeSubject("mira")),
				Named.of("other key id", builder().keyId("unknown").sign()),
				Named.of("expired", builder().endsIn(Duration.ofMinutes(-5)).sign()),
				Named.of("not yet valid", builder().beginsIn(Duration.ofMinutes(5)).sign()),
				Named.of("other issuer", builder().issuer("https://elsewhere.test").sign()),
				Named.of("other audience", builder().audience("elsewhere").sign()));
	}

	@Test
	void afterARotationBothKeysCountUntilTheOldOneIsForgotten() throws Exception {
		try (TestTokens tokens = TestTokens.start()) {
			String before = tokens.token("asha").sign();
			tokens.rotate();
			String after = tokens.token("asha").sign();

			verify(tokens, before);
			verify(tokens, after);
			tokens.forgetOldKeys();
			verify(tokens, after);
			assertThatExceptionOfType(BadJOSEException.class).isThrownBy(() -> verify(tokens, before));
			assertThat(tokens.keySetRequests()).isPositive();
		}
	}

	private static TokenBuilder builder() {
		return TOKENS.token("asha").member("tech-baithak");
	}

	private static JWTClaimsSet verify(String token) throws Exception {
		return verify(TOKENS, token);
	}

	private static JWTClaimsSet verify(TestTokens tokens, String token) throws Exception {
		var processor = new DefaultJWTProcessor<SecurityContext>();
		processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256,
				JWKSourceBuilder.create(URI.create(tokens.keySetUri()).toURL())
					.cache(false)
					.refreshAheadCache(false)
					.rateLimited(false)
					.build()));
		processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(TestTokens.AUDIENCE,
				new JWTClaimsSet.Builder().issuer(tokens.issuer()).build(), Set.of("sub", "exp")));
		return processor.process(token, null);
	}

}
