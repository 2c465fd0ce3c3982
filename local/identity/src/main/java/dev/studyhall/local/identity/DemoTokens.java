package dev.studyhall.local.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Access tokens without a log-in: the same claims and key as those of the code flow. */
@Component
class DemoTokens {

	private final JwtEncoder encoder;

	private final IdentityProperties properties;

	private final Clock clock;

	DemoTokens(JWKSource<SecurityContext> keys, IdentityProperties properties, Clock clock) {
		this.encoder = new NimbusJwtEncoder(keys);
		this.properties = properties;
		this.clock = clock;
	}

	/** A signed token in compact form. */
	String issue(DemoUser user) {
		Instant now = this.clock.instant();
		JwtClaimsSet claims = JwtClaimsSet.builder()
			.issuer(this.properties.issuer().toString())
			.subject(user.name())
			.audience(List.of(this.properties.audience()))
			.issuedAt(now)
			.notBefore(now)
			.expiresAt(now.plus(this.properties.demoTokenLifetime()))
			.id(UUID.randomUUID().toString())
			.claim(StudyhallClaims.NAME, user.claim())
			.build();
		JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
		return this.encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
	}

}
