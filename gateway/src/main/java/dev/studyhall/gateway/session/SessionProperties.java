package dev.studyhall.gateway.session;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long sessions last, and what they are encrypted with.
 *
 * @param key a secret of 32 characters or more; no default. With another one all sessions
 * are over, unless the old one is still known
 * @param previousKey the secret before that: what it has encrypted can still be read
 * @param idle after what time without a request a session ends. Default 12 h, from 1 s to
 * 30 d
 * @param absolute after what time it ends whatever happens. Default 7 d, from 1 s to 90 d
 * @param remembered how long this gateway takes what it has read for current: a log-out
 * at another one shows after that time. Default 2 s, from 0 to 10 s
 * @param renewBefore how long before its end an access token is renewed. Default 30 s,
 * from 0 to 5 min
 * @param sweep how often ended sessions are removed. Default 1 min, from 100 ms to 1 h
 */
@Validated
@ConfigurationProperties("studyhall.gateway.session")
public record SessionProperties(@Nullable String key, @Nullable String previousKey,
		@DefaultValue("12h") @DurationMin(seconds = 1) @DurationMax(days = 30) Duration idle,
		@DefaultValue("7d") @DurationMin(seconds = 1) @DurationMax(days = 90) Duration absolute,
		@DefaultValue("2s") @DurationMin @DurationMax(seconds = 10) Duration remembered,
		@DefaultValue("30s") @DurationMin @DurationMax(minutes = 5) Duration renewBefore,
		@DefaultValue("1m") @DurationMin(millis = 100) @DurationMax(hours = 1) Duration sweep) {

	@Override
	public String toString() {
		return "SessionProperties[idle=" + this.idle + ", absolute=" + this.absolute + ", remembered=" + this.remembered
				+ ", renewBefore=" + this.renewBefore + ", sweep=" + this.sweep + "]";
	}

}
