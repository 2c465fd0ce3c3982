package dev.studyhall.gateway.cache;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long and how much public content is answered from memory.
 *
 * @param period how long a document is taken for current without asking its service.
 * Default 2 s, up to 1 min; 0 turns the cache off.
 * @param size how much memory all documents may take together. Default 16 MB, from 1 MB
 * to 4 GB.
 */
@Validated
@ConfigurationProperties("studyhall.gateway.cache")
record CacheProperties(@DefaultValue("2s") @DurationMin @DurationMax(minutes = 1) Duration period,
		@DefaultValue("16MB") DataSize size) {

	CacheProperties {
		if (size.toMegabytes() < 1 || size.toGigabytes() > 4) {
			throw new IllegalArgumentException("studyhall.gateway.cache.size must be from 1MB to 4GB");
		}
	}

	boolean off() {
		return this.period.isZero();
	}

}
