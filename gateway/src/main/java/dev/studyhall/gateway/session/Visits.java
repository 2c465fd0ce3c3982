package dev.studyhall.gateway.session;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.studyhall.gateway.database.DoorClosedException;
import dev.studyhall.gateway.problem.Refusal;
import io.r2dbc.spi.R2dbcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataAccessException;
import org.springframework.session.MapSession;
import org.springframework.transaction.TransactionException;

/**
 * Who is behind a session id. What was read is taken for current for a short time, and
 * read once for all who ask at a time; an access token about to end is renewed first. All
 * signal {@link Refusal.SessionsUnavailable} if it cannot be told.
 */
public final class Visits {

	private static final Logger log = LoggerFactory.getLogger(Visits.class);

	private static final int REMEMBERED_AT_MOST = 20_000;

	private final R2dbcSessions sessions;

	private final Renewal renewal;

	private final SessionProperties properties;

	private final InstantSource clock;

	private final Cache<String, Grant> remembered;

	private final ConcurrentHashMap<String, Mono<Grant>> underWay = new ConcurrentHashMap<>();

	private final AtomicBoolean available = new AtomicBoolean(true);

	Visits(R2dbcSessions sessions, Renewal renewal, SessionProperties properties, InstantSource clock) {
		this.sessions = sessions;
		this.renewal = renewal;
		this.properties = properties;
		this.clock = clock;
		this.remembered = Caffeine.newBuilder()
			.maximumSize(REMEMBERED_AT_MOST)
			.expireAfterWrite(properties.remembered())
			.build();
	}

	/**
	 * What somebody with this id was given, access token good; empty if there is no
	 * session.
	 */
	public Mono<Grant> find(String id) {
		String key = keyOf(id);
		Grant known = this.remembered.getIfPresent(key);
		if (known != null && !isDue(known)) {
			return Mono.just(known);
		}
		return Mono.defer(() -> this.underWay.computeIfAbsent(key, (_) -> reading(id, key)));
	}

	/** Begins a session under a new id, and gives that id back. */
	public Mono<String> begin(Grant grant) {
		return this.sessions.createSession()
			.doOnNext(grant::writeTo)
			.flatMap((session) -> this.sessions.save(session).thenReturn(session.getId()))
			.as(this::named);
	}

	/** Ends a session, and gives back what it had; empty if there was none. */
	public Mono<Grant> end(String id) {
		return this.sessions.remove(id)
			.map(Grant::of)
			.doOnTerminate(() -> this.remembered.invalidate(keyOf(id)))
			.as(this::named);
	}

	private Mono<Grant> reading(String id, String key) {
		return this.sessions.findById(id)
			.map(Grant::of)
			.flatMap((grant) -> isDue(grant) ? renewed(id, grant) : Mono.just(grant))
			.as(this::named)
			.doOnNext((grant) -> this.remembered.put(key, grant))
			.doOnTerminate(() -> this.underWay.remove(key))
			.cache();
	}

	/** A provider that is away costs nobody a token that is still good. */
	private Mono<Grant> renewed(String id, Grant old) {
		return this.sessions.change(id, this::renewIfDue)
			.map(Grant::of)
			.onErrorResume((failure) -> isOutage(failure) && !old.endsBefore(this.clock.instant()),
					(_) -> Mono.just(old));
	}

	private Mono<MapSession> renewIfDue(MapSession session) {
		Grant grant = Grant.of(session);
		if (!isDue(grant)) {
			return Mono.just(session);
		}
		return this.renewal.renew(grant).doOnNext((fresh) -> fresh.writeTo(session)).thenReturn(session);
	}

	private boolean isDue(Grant grant) {
		return grant.endsBefore(this.clock.instant().plus(this.properties.renewBefore()));
	}

	private <T> Mono<T> named(Mono<T> call) {
		return call.doOnSuccess((_) -> noteRecovery()).onErrorMap(Visits::isOutage, this::noteOutage);
	}

	private static boolean isOutage(Throwable failure) {
		return switch (failure) {
			case DoorClosedException _, R2dbcException _, DataAccessException _, TransactionException _ -> true;
			case TimeoutException _, Refusal.SessionsUnavailable _, Refusal.KeysUnavailable _ -> true;
			default -> false;
		};
	}

	private void noteRecovery() {
		if (this.available.compareAndSet(false, true)) {
			log.info("event=sessions-available");
		}
	}

	/** Once for each outage, not for each request. */
	private Throwable noteOutage(Throwable failure) {
		if (!(failure instanceof Refusal) && this.available.compareAndSet(true, false)) {
			log.warn("event=sessions-unavailable cause={}", failure.toString());
		}
		return new Refusal.SessionsUnavailable();
	}

	private static String keyOf(String id) {
		return HexFormat.of().formatHex(SessionIds.hash(id));
	}

}
