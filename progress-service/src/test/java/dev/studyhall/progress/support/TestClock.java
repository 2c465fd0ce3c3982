package dev.studyhall.progress.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service's clock: it goes as usual until a test has stopped it. */
public final class TestClock extends Clock {

	private final Clock usual = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

	private volatile @Nullable Instant stopped;

	/** Stops it at that time. */
	public void stopAt(String instant) {
		this.stopped = Instant.parse(instant);
	}

	/** Stops it so much later. */
	public void move(Duration by) {
		this.stopped = instant().plus(by);
	}

	@Override
	public Instant instant() {
		Instant fixed = this.stopped;
		return (fixed != null) ? fixed : this.usual.instant();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

	void goOn() {
		this.stopped = null;
	}

	/** Puts it in the place of the service's own. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Installed {

		@Bean
		@Primary
		TestClock testClock() {
			return new TestClock();
		}

	}

}
