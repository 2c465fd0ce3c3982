package dev.studyhall.kit.access;

import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tenancy.Memberships;
import dev.studyhall.kit.tenancy.Pseudonyms;
import dev.studyhall.kit.web.ForbiddenException;
import dev.studyhall.kit.web.Problem;
import dev.studyhall.kit.web.ProblemWriter;
import dev.studyhall.kit.web.UnauthenticatedException;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.server.ServerWebExchange;

/**
 * Bearer tokens, then the access rules; on the management port operators only, but for
 * health and metrics.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class AccessConfiguration {

	@Bean
	Pseudonyms pseudonyms(SecurityProperties properties) {
		return new Pseudonyms(properties.pseudonymSecret());
	}

	/** A request is observed as a whole, and none of security's steps on its own. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	ReactiveJwtDecoder jwtDecoder(SecurityProperties properties) {
		NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(properties.keySetUri().toString())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.jwsAlgorithm(SignatureAlgorithm.ES256)
			.build();
		OAuth2TokenValidator<Jwt> validator = TokenValidators.of(properties.issuer(), properties.audience());
		decoder.setJwtValidator(validator);
		return new RememberedTokens(decoder, validator);
	}

	/** What the framework's firewall keeps out is told why, as everybody is. */
	@Bean
	ServerExchangeRejectedHandler rejectedExchanges(ProblemWriter problems) {
		return (exchange, ex) -> problems.write(exchange, Problem.of("malformed-request", HttpStatus.BAD_REQUEST,
				"Bad Request", "The address or a header holds what none may hold."));
	}

	@Bean
	SecurityWebFilterChain security(ServerHttpSecurity http, AccessRules rules, TenantDirectory tenants,
			Pseudonyms pseudonyms, ProblemWriter problems) {
		return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
			.httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
			.formLogin(ServerHttpSecurity.FormLoginSpec::disable)
			.logout(ServerHttpSecurity.LogoutSpec::disable)
			.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
			.headers((headers) -> headers.cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable))
			.authorizeExchange(
					(paths) -> paths.pathMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
						.permitAll()
						.pathMatchers("/actuator/**")
						.access(operator())
						.anyExchange()
						.permitAll())
			.exceptionHandling((failures) -> failures
				.authenticationEntryPoint(
						(exchange, ex) -> problems.write(exchange, new UnauthenticatedException().problem()))
				.accessDeniedHandler((exchange, ex) -> problems.write(exchange, new ForbiddenException().problem())))
			.oauth2ResourceServer((tokens) -> tokens.jwt((jwt) -> {
			}).authenticationEntryPoint((exchange, ex) -> refuse(problems, exchange, ex)))
			.addFilterAfter(new AccessFilter(rules, tenants, pseudonyms), SecurityWebFiltersOrder.AUTHORIZATION)
			.build();
	}

	private static ReactiveAuthorizationManager<AuthorizationContext> operator() {
		return (authentication, context) -> authentication
			.<AuthorizationResult>map((token) -> new AuthorizationDecision(isOperator(token)))
			.defaultIfEmpty(new AuthorizationDecision(false));
	}

	private static boolean isOperator(Authentication authentication) {
		return authentication instanceof JwtAuthenticationToken token
				&& Memberships.of(token.getToken().getClaim(Memberships.CLAIM)).operator();
	}

	private static Mono<Void> refuse(ProblemWriter problems, ServerWebExchange exchange, AuthenticationException ex) {
		if (ex instanceof AuthenticationServiceException) {
			return Mono.error(ex);
		}
		return problems.write(exchange,
				Problem
					.of("invalid-token", HttpStatus.UNAUTHORIZED, "Invalid token",
							"The bearer token is not valid here.")
					.withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
	}

}
