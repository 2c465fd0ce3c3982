package dev.studyhall.local.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes the platform's audience and the user's memberships into access tokens, and who
 * the user is into ID tokens.
 */
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
		Optional<DemoUser> known = Optional.<Authentication>ofNullable(context.getPrincipal())
			.flatMap((principal) -> this.users.find(principal.getName()));
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getClaims().audience(List.of(this.properties.audience()));
			known.ifPresent((user) -> context.getClaims().claim(NAME, user.claim()));
		}
		else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
				&& context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
			known.ifPresent((user) -> tellOf(user, context.getClaims()));
		}
	}

	/** OpenID Connect Core, 5.1. */
	private static void tellOf(DemoUser user, JwtClaimsSet.Builder claims) {
		claims.claim(StandardClaimNames.NAME, user.fullName());
		claims.claim(StandardClaimNames.PREFERRED_USERNAME, user.name());
		claims.claim(StandardClaimNames.LOCALE, "en");
		claims.claim(StandardClaimNames.ZONEINFO,
				user.tenants().containsKey("tech-baithak") ? "Asia/Kolkata" : "Europe/London");
	}

}
