package dev.studyhall.gateway.cache;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the cache its time. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

	@Bean
	Ticker ticker() {
		return Ticker.systemTicker();
	}

}
