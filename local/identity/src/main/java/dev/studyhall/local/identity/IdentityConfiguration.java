package dev.studyhall.local.identity;

import java.time.Clock;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The protocol's addresses behind the log-in form, the demo addresses open to everybody.
 */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	JWKSource<SecurityContext> keys(IdentityProperties properties) {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.loadOrCreate(properties.keyFile())));
	}

	@Bean
	UserDetailsService userDetails(DemoUsers users) {
		return new InMemoryUserDetailsManager(users.list()
			.stream()
			.map((user) -> User.withUsername(user.name()).password("{noop}" + user.name()).authorities("USER").build())
			.toList());
	}

	@Bean
	@Order(1)
	SecurityFilterChain protocol(HttpSecurity http, IdentityProperties properties) {
		http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc((oidc) -> oidc
				.logoutEndpoint((logout) -> logout.errorResponseHandler(new LostLogout(properties.startPage()))));
		});
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.oauth2ResourceServer((resources) -> resources.jwt(Customizer.withDefaults()))
			.exceptionHandling((handling) -> handling.defaultAuthenticationEntryPointFor(
					new LoginUrlAuthenticationEntryPoint("/login"), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, IdentityProperties properties) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/demo/**", "/actuator/health/**", "/error")
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin(
					(form) -> form.loginPage("/login").defaultSuccessUrl(properties.startPage().toString()).permitAll())
			.build();
	}

}
