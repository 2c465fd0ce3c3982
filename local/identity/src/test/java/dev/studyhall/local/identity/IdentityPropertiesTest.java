package dev.studyhall.local.identity;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class IdentityPropertiesTest {

	private static final URI ISSUER = URI.create("http://localhost:9000");

	@Test
	void anIssuerEndsWithoutASlash() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityProperties(URI.create("http://localhost:9000/"), "studyhall",
					Duration.ofMinutes(15), null))
			.withMessageStartingWith("studyhall.identity.issuer");
	}

	@Test
	void aDemoTokenLivesForAnHourAtMost() {
		assertThatNoException()
			.isThrownBy(() -> new IdentityProperties(ISSUER, "studyhall", Duration.ofHours(1), null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new IdentityProperties(ISSUER, "studyhall", Duration.ofMinutes(61), null))
			.withMessageStartingWith("studyhall.identity.demo-token-lifetime");
	}

}
