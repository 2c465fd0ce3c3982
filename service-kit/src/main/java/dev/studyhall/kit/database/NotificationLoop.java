package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.context.SmartLifecycle;

/**
 * Listens for all consumers on one connection of its own, which no pool may take back. A
 * connection that does not answer within {@link #PATIENCE} is given up and made anew, so
 * that at most {@link #BEAT} and {@link #PATIENCE} pass until a silent network is
 * noticed.
 */
final class NotificationLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(NotificationLoop.class);

	private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,60}");

	private static final Duration BEAT = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final PostgresqlConnectionFactory connections;

	private final List<NotificationConsumer> consumers;

	private volatile @Nullable Disposable listening;

	NotificationLoop(PostgresqlConnectionFactory connections, List<NotificationConsumer> consumers) {
		this.connections = connections;
		this.consumers = List.copyOf(consumers);
		for (NotificationConsumer consumer : consumers) {
			if (!CHANNEL.matcher(consumer.channel()).matches()) {
				throw new IllegalArgumentException("Not a channel's name: " + consumer.channel());
			}
		}
	}

	@Override
	public void start() {
		if (!consumers.isEmpty()) {
			listening = Flux.usingWhen(connections.create().timeout(PATIENCE), this::listen, NotificationLoop::close)
				.doOnError((failure) -> log.warn("event=not-listening cause={}", failure.toString()))
				.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
				.subscribe();
		}
	}

	/** Ends with an error when the connection does. */
	private Flux<Void> listen(PostgresqlConnection connection) {
		String statements = consumers.stream()
			.map((consumer) -> "listen " + consumer.channel())
			.collect(Collectors.joining("; "));
		Mono<Void> told = connection.getNotifications()
			.doOnNext(this::dispatch)
			.then(Mono.error(() -> new IllegalStateException("The connection has ended")));
		Flux<Void> alive = execute(connection, statements)
			.doOnSuccess((_) -> consumers.forEach(NotificationConsumer::onConnected))
			.thenMany(Flux.interval(BEAT).onBackpressureDrop().concatMap((_) -> execute(connection, "select 1")));
		return Flux.merge(told, alive).doFinally((_) -> consumers.forEach(NotificationConsumer::onDisconnected));
	}

	private static Mono<Void> execute(PostgresqlConnection connection, String statements) {
		return connection.createStatement(statements)
			.execute()
			.flatMap(PostgresqlResult::getRowsUpdated)
			.then()
			.timeout(PATIENCE);
	}

	private static Mono<Void> close(PostgresqlConnection connection) {
		return connection.close().timeout(PATIENCE).onErrorComplete();
	}

	private void dispatch(Notification notification) {
		String payload = Objects.requireNonNullElse(notification.getParameter(), "");
		for (NotificationConsumer consumer : consumers) {
			if (consumer.channel().equals(notification.getName())) {
				consumer.onNotification(payload);
			}
		}
	}

	@Override
	public void stop() {
		Disposable current = listening;
		if (current != null) {
			current.dispose();
		}
		listening = null;
	}

	@Override
	public boolean isRunning() {
		return listening != null;
	}

}
