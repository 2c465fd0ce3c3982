package dev.studyhall.gateway.ratelimit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.studyhall.gateway.ratelimit.RateLimitProperties.Rate;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * A token bucket for each key of one kind. The number of buckets is bounded; one that is
 * forgotten starts full again.
 */
final class Buckets {

	private final Cache<String, Bucket> buckets;

	private final Rate rate;

	private final String kind;

	private final String policy;

	Buckets(String kind, Rate rate, int tracked) {
		this.kind = kind;
		this.rate = rate;
		this.buckets = Caffeine.newBuilder()
			.maximumSize(tracked)
			.expireAfterAccess(Duration.ofSeconds(secondsToFill(rate)).plusMinutes(1))
			.build();
		this.policy = "\"%s\";q=%d;w=%d".formatted(kind, rate.burst(), secondsToFill(rate));
	}

	/** Takes one token of this key's bucket, if there is one. */
	ConsumptionProbe take(String key) {
		return this.buckets.get(key, (_) -> newBucket()).tryConsumeAndReturnRemaining(1);
	}

	/** How long until there is a token in this key's bucket; nothing is taken. */
	Duration waitOf(String key) {
		Bucket known = this.buckets.getIfPresent(key);
		return (known != null) ? Duration.ofNanos(known.estimateAbilityToConsume(1).getNanosToWaitForRefill())
				: Duration.ZERO;
	}

	/** The limit as the header {@code RateLimit-Policy} says it. */
	String policy() {
		return this.policy;
	}

	String kind() {
		return this.kind;
	}

	private Bucket newBucket() {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(this.rate.burst())
				.refillGreedy(this.rate.perSecond(), Duration.ofSeconds(1)))
			.build();
	}

	private static int secondsToFill(Rate rate) {
		return Math.ceilDiv(rate.burst(), rate.perSecond());
	}

}
