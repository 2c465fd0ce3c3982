package dev.studyhall.gateway.cache;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an address: its document, or that it has none to be kept.
 *
 * @param document null if its answers have to be passed through
 * @param sinceNanos when the service said so, by the cache's ticker
 */
record Held(@Nullable Document document, long sinceNanos) {

	boolean isYoungerThan(Duration age, long nowNanos) {
		return nowNanos - this.sinceNanos < age.toNanos();
	}

	long ageSeconds(long nowNanos) {
		return Duration.ofNanos(nowNanos - this.sinceNanos).toSeconds();
	}

	/** Memory that this takes, besides what its address does. */
	int bytes() {
		return (this.document != null) ? this.document.bytes().length : 0;
	}

}
