package dev.studyhall.kit.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedTokensTest {

	private final List<String> verified = new ArrayList<>();

	private final RememberedTokens tokens = new RememberedTokens(this::verify, new JwtTimestampValidator());

	@Test
	void aTokenIsVerifiedOnce() {
		tokens.decode("good").block();

		assertThat(tokens.decode("good").block()).isNotNull().extracting(Jwt::getTokenValue).isEqualTo("good");
		assertThat(verified).containsExactly("good");
	}

	@Test
	void anotherTokenIsNotTakenForIt() {
		tokens.decode("good").block();

		assertThatThrownBy(() -> tokens.decode("good ").block()).isInstanceOf(BadJwtException.class);
	}

	@Test
	void aTokenThatHasExpiredMeanwhileIsVerifiedAgain() {
		tokens.decode("old").block();
		tokens.decode("old").block();

		assertThat(verified).containsExactly("old", "old");
	}

	@Test
	void aTokenThatDoesNotHoldIsNotRemembered() {
		for (int time = 0; time < 2; time++) {
			assertThatThrownBy(() -> tokens.decode("forged").block()).isInstanceOf(BadJwtException.class);
		}

		assertThat(verified).containsExactly("forged", "forged");
	}

	private Mono<Jwt> verify(String token) {
		return Mono.fromSupplier(() -> {
			verified.add(token);
			Instant now = Instant.now();
			return switch (token) {
				case "good" -> jwt(token, now.plusSeconds(600));
				case "old" -> jwt(token, now.minusSeconds(600));
				default -> throw new BadJwtException(token);
			};
		});
	}

	private static Jwt jwt(String token, Instant until) {
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.issuedAt(until.minusSeconds(3_600))
			.expiresAt(until)
			.build();
	}

}
