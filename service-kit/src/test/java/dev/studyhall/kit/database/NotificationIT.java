package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.studyhall.kit.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/** What a consumer hears of other sessions of the database. */
class NotificationIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Heard heard = new Heard("a_channel");

	@SuppressWarnings("NullAway.Init")
	private Sample sample;

	@SuppressWarnings("NullAway.Init")
	private NotificationLoop loop;

	@BeforeEach
	void start() {
		sample = Sample.start(Map.of());
		loop = loopOf(heard);
		loop.start();
		awaitCall("connected");
	}

	@AfterEach
	void stop() {
		loop.stop();
		sample.close();
	}

	@Test
	void whatIsToldOnItsChannelIsHeardAndNothingElse() {
		sample.execute("select pg_notify('another_channel', 'no')");
		sample.execute("select pg_notify('a_channel', 'yes')");

		awaitCall("yes");
		assertThat(heard.calls).containsExactly("connected", "yes");
	}

	@Test
	void aLostConnectionIsToldAndMadeAnew() {
		sample.execute(
				"select pg_terminate_backend(pid) from pg_stat_activity where query in ('select 1', 'listen a_channel')"
						+ " and usename = 'kit_app' and datname = current_database()");
		await().atMost(PATIENCE).until(() -> heard.calls.size() >= 3);
		sample.execute("select pg_notify('a_channel', 'again')");

		awaitCall("again");
		assertThat(heard.calls).containsExactly("connected", "disconnected", "connected", "again");
	}

	@Test
	void nothingIsHeardAfterTheEnd() {
		loop.stop();

		awaitCall("disconnected");
		assertThat(loop.isRunning()).isFalse();
	}

	@Test
	void aChannelThatIsNoNameIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> loopOf(new Heard("a; drop table b")));
	}

	private NotificationLoop loopOf(NotificationConsumer consumer) {
		DatabaseProperties properties = sample.bean(DatabaseProperties.class);
		return new NotificationLoop(Pools.connections(properties, properties.app(), "kit", "kit_app"),
				List.of(consumer));
	}

	private void awaitCall(String call) {
		await().atMost(PATIENCE).until(() -> heard.calls.contains(call));
	}

	/** Writes down its calls. */
	private static final class Heard implements NotificationConsumer {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private final String channel;

		private Heard(String channel) {
			this.channel = channel;
		}

		@Override
		public String channel() {
			return channel;
		}

		@Override
		public void onConnected() {
			calls.add("connected");
		}

		@Override
		public void onNotification(String payload) {
			calls.add(payload);
		}

		@Override
		public void onDisconnected() {
			calls.add("disconnected");
		}

	}

}
