package dev.studyhall.gateway.session;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

import dev.studyhall.gateway.database.Connections;
import dev.studyhall.gateway.database.Recurring;
import dev.studyhall.gateway.ratelimit.ForgeryLimit;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps sessions if there is a log-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("studyhall.gateway.login.client-secret")
class SessionConfiguration {

	/** Seeded here, so that no request ever waits for the system's randomness. */
	@Bean
	SecureRandom secureRandom() throws NoSuchAlgorithmException {
		SecureRandom random = SecureRandom.getInstance("DRBG");
		random.nextInt();
		return random;
	}

	@Bean
	SealingKeys sealingKeys(SessionProperties properties, SecureRandom random) {
		String key = Objects.requireNonNull(properties.key(), "studyhall.gateway.session.key is missing");
		return new SealingKeys(key, properties.previousKey(), random);
	}

	@Bean
	R2dbcSessions sessions(@Qualifier("lookUps") Connections lookUps, @Qualifier("renewals") Connections renewals,
			SealingKeys keys, SessionProperties properties, SecureRandom random) {
		return new R2dbcSessions(lookUps.door(), renewals.door(),
				new SessionTable(properties.idle(), properties.absolute()), new SessionRows(keys, properties.idle()),
				new SessionIds(random));
	}

	@Bean
	Visits visits(R2dbcSessions sessions, Renewal renewal, SessionProperties properties,
			@Qualifier("lookUps") Connections lookUps, MeterRegistry meters) {
		meters.gauge("studyhall.gateway.sessions.inside", lookUps.door(), (door) -> door.inside());
		return new Visits(sessions, renewal, properties, InstantSource.system());
	}

	@Bean
	SessionCookie sessionCookie(SessionProperties properties) {
		return new SessionCookie(properties.absolute());
	}

	@Bean
	SessionFilter sessionFilter(SessionCookie cookie, Visits visits, ForgeryLimit forgeries) {
		return new SessionFilter(cookie, visits, forgeries);
	}

	@Bean
	Recurring sweepOfSessions(R2dbcSessions sessions, SessionProperties properties) {
		return new Recurring("sweep of sessions", properties.sweep(), Mono.defer(sessions::sweep));
	}

}
