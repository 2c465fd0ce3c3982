package dev.studyhall.catalog.exporting;

import java.time.Clock;

import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.kit.database.Transactions;
import reactor.core.scheduler.Scheduler;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Exports with the rights of requests. */
@Configuration(proxyBeanMethods = false)
class ExportingConfiguration {

	@Bean
	Exports exports(Transactions transactions, StoredContent content, Scheduler renderingScheduler, Clock clock) {
		return new Exports(transactions, content, renderingScheduler, clock);
	}

}
