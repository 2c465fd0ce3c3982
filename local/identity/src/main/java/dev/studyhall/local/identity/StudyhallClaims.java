package dev.studyhall.local.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Writes the platform's audience and the user's memberships into access tokens. */
@Component
class StudyhallClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	/** The claim that holds platform roles, tenants and the roles there. */
	static final String NAME = "studyhall";

	private final DemoUsers users;

	private final IdentityProperties properties;

	StudyhallClaims(DemoUsers users, IdentityProperties properties) {
		this.users = users;
		this.properties = properties;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getClaims().audience(List.of(this.properties.audience()));
			Optional.<Authentication>ofNullable(context.getPrincipal())
				.flatMap((principal) -> this.users.find(principal.getName()))
				.ifPresent((user) -> context.getClaims().claim(NAME, user.claim()));
		}
	}

}
