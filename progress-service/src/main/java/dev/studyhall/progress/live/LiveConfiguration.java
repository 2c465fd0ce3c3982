package dev.studyhall.progress.live;

import java.time.Clock;

import dev.studyhall.kit.database.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** What streams of changes are made with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

	@Bean
	Listeners changeListeners(LiveProperties properties, MeterRegistry meters) {
		Listeners listeners = new Listeners(properties);
		Gauge.builder("studyhall.live.streams", listeners, Listeners::count).register(meters);
		return listeners;
	}

	@Bean
	Changes changes(DatabaseClient database, Transactions transactions, Clock clock) {
		return new Changes(database, transactions, clock);
	}

	@Bean
	ChangeStreams changeStreams(Listeners listeners, Changes changes, LiveProperties properties) {
		return new ChangeStreams(listeners, changes, properties);
	}

}
