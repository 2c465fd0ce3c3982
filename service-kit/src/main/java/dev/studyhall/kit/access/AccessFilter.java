package dev.studyhall.kit.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.CurrentTenant;
import dev.studyhall.kit.tenancy.MemberId;
import dev.studyhall.kit.tenancy.Memberships;
import dev.studyhall.kit.tenancy.Pseudonyms;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.kit.web.ForbiddenException;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.UnauthenticatedException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Holds the access rules before each call under {@code /api}, in this order: no token
 * where one is needed is 401 before any tenant is looked up; an unknown tenant and a
 * foreign one are the same 404; a missing role in one's own tenant is 403. What passes
 * carries its {@link Caller}, and its tenant in the Reactor context.
 */
public final class AccessFilter implements WebFilter {

	/** Name of the exchange attribute that holds the {@link Caller}. */
	public static final String CALLER = AccessFilter.class.getName() + ".caller";

	private final AccessRules rules;

	private final TenantDirectory tenants;

	private final Pseudonyms pseudonyms;

	public AccessFilter(AccessRules rules, TenantDirectory tenants, Pseudonyms pseudonyms) {
		this.rules = rules;
		this.tenants = tenants;
		this.pseudonyms = pseudonyms;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
		if (!path.value().startsWith("/api")) {
			return chain.filter(exchange);
		}
		return Mono.defer(() -> token().map(Optional::of).defaultIfEmpty(Optional.empty()))
			.flatMap((token) -> admit(requireRule(exchange, path), path, token))
			.flatMap((caller) -> proceed(exchange, chain, caller));
	}

	private AccessRules.Rule requireRule(ServerWebExchange exchange, PathContainer path) {
		HttpMethod method = exchange.getRequest().getMethod();
		List<AccessRules.Rule> candidates = rules.at(path);
		if (candidates.isEmpty()) {
			throw new NotFoundException();
		}
		return candidates.stream()
			.filter((rule) -> rule.covers(method))
			.findFirst()
			.orElseThrow(() -> new MethodNotAllowedException(method,
					candidates.stream().flatMap(AccessRules.Rule::methods).toList()));
	}

	private Mono<Caller> admit(AccessRules.Rule rule, PathContainer path, Optional<Jwt> token) {
		if (rule.audience() != AccessRules.Audience.ANYONE && token.isEmpty()) {
			return Mono.error(new UnauthenticatedException());
		}
		Memberships memberships = Memberships.of(token.map((jwt) -> jwt.getClaim(Memberships.CLAIM)).orElse(null));
		String slug = slug(rule, path);
		if (slug == null) {
			return admitToPlatform(rule, token, memberships);
		}
		if (!TenantSlug.isValid(slug)) {
			return Mono.error(new NotFoundException());
		}
		return tenants.find(new TenantSlug(slug))
			.filter(Tenant::active)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((tenant) -> admitToTenant(rule, tenant, token, memberships));
	}

	private Mono<Caller> admitToPlatform(AccessRules.Rule rule, Optional<Jwt> token, Memberships memberships) {
		if (rule.audience() != AccessRules.Audience.ANYONE && !memberships.operator()) {
			return Mono.error(new ForbiddenException());
		}
		return Mono.just(new Caller(Caller.PLATFORM, token.map((jwt) -> pseudonym(TenantId.PLATFORM, jwt)).orElse(null),
				memberships.platform()));
	}

	private Mono<Caller> admitToTenant(AccessRules.Rule rule, Tenant tenant, Optional<Jwt> token,
			Memberships memberships) {
		boolean member = memberships.memberOf(tenant.slug());
		boolean open = tenant.open() && rule.audience() == AccessRules.Audience.ANYONE;
		if (!member && !open) {
			return Mono.error(new NotFoundException());
		}
		Set<String> roles = memberships.rolesIn(tenant.slug());
		if (rule.audience() == AccessRules.Audience.ROLE && !roles.contains(rule.role())
				|| rule.audience() == AccessRules.Audience.OPERATOR && !memberships.operator()) {
			return Mono.error(new ForbiddenException());
		}
		return Mono.just(new Caller(tenant,
				token.filter((jwt) -> member).map((jwt) -> pseudonym(tenant.id(), jwt)).orElse(null), roles));
	}

	private Mono<Void> proceed(ServerWebExchange exchange, WebFilterChain chain, Caller caller) {
		exchange.getAttributes().put(CALLER, caller);
		return chain.filter(exchange).contextWrite((context) -> CurrentTenant.put(context, caller.tenant().id()));
	}

	private static Mono<Jwt> token() {
		return ReactiveSecurityContextHolder.getContext()
			.mapNotNull(SecurityContext::getAuthentication)
			.ofType(JwtAuthenticationToken.class)
			.map(JwtAuthenticationToken::getToken);
	}

	private MemberId pseudonym(TenantId tenant, Jwt token) {
		return pseudonyms.of(tenant, requireText(token.getClaimAsString("iss")), requireText(token.getSubject()));
	}

	private static @Nullable String slug(AccessRules.Rule rule, PathContainer path) {
		PathPattern.PathMatchInfo match = rule.pattern().matchAndExtract(path);
		return (match != null) ? match.getUriVariables().get("tenant") : null;
	}

	private static String requireText(@Nullable String claim) {
		if (claim == null) {
			throw new IllegalStateException("A token passed validation without issuer or subject");
		}
		return claim;
	}

}
