package dev.studyhall.local.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IdentityPropertiesTest {

	private static final URI ISSUER = URI.create("http://localhost:9000");

	private static final List<URI> REDIRECTS = List.of(URI.create("http://localhost:8080/login/callback"));

	@Test
	void anIssuerEndsWithoutASlash() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityProperties(URI.create("http://localhost:9000/"), "studyhall",
					Duration.ofMinutes(15), null, REDIRECTS))
			.withMessageStartingWith("studyhall.identity.issuer");
	}

	@Test
	void aDemoTokenLivesForAnHourAtMost() {
		assertThatNoException()
			.isThrownBy(() -> new IdentityProperties(ISSUER, "studyhall", Duration.ofHours(1), null, REDIRECTS));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityProperties(ISSUER, "studyhall", Duration.ofMinutes(61), null, REDIRECTS))
			.withMessageStartingWith("studyhall.identity.demo-token-lifetime");
	}

}
