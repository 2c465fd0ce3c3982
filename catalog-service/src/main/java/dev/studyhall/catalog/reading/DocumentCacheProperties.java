package dev.studyhall.catalog.reading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much of what readers ask for is kept in memory.
 *
 * @param size how much memory all documents may take together. Default 8 MB, up to 4 GB;
 * 0 turns the cache off
 */
@Validated
@ConfigurationProperties("studyhall.documents.cache")
record DocumentCacheProperties(@DefaultValue("8MB") DataSize size) {

	DocumentCacheProperties {
		if (size.isNegative() || size.toGigabytes() > 4) {
			throw new IllegalArgumentException("studyhall.documents.cache.size must be from 0 to 4GB");
		}
	}

}
