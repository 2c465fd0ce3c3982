package dev.studyhall.gateway.ratelimit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much is allowed.
 *
 * @param enabled whether anything is counted. Default true.
 * @param subject what one token's subject may send. Default 50 a second, 100 at once.
 * @param client what one client address may send without a token. Default the same.
 * @param tenant what all may send to one tenant together. Default 2,000 a second, 4,000
 * at once.
 * @param forgery how many invalid tokens one client address may send before it is no
 * longer told so. Default 10 a second, 50 at once.
 * @param tracked how many subjects, clients or tenants are remembered of each kind.
 * Default 20,000, from 100 to 1,000,000.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.rate-limit")
record RateLimitProperties(@DefaultValue("true") boolean enabled, @Valid Rate subject, @Valid Rate client,
		@Valid Rate tenant, @Valid Rate forgery, @DefaultValue("20000") @Min(100) @Max(1_000_000) int tracked) {

	/**
	 * A steady rate with room for a burst.
	 *
	 * @param perSecond requests a second in the long run, from 1 to 1,000,000
	 * @param burst requests at once after a rest, from 1 to 1,000,000
	 */
	record Rate(@Min(1) @Max(1_000_000) int perSecond, @Min(1) @Max(1_000_000) int burst) {
	}

}
