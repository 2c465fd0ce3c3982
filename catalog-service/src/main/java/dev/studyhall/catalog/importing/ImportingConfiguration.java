package dev.studyhall.catalog.importing;

import dev.studyhall.catalog.applying.TopicImports;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.id.IdGenerator;
import dev.studyhall.kit.web.IdempotencyKeys;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Accepts imports with the rights of requests, works them off with those of jobs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ ImportProperties.class, WatchProperties.class })
class ImportingConfiguration {

	@Bean
	JobTables jobTables(DatabaseClient database, ImportProperties properties) {
		return new JobTables(database, properties.maxUnfinished());
	}

	@Bean
	ItemTables itemTables(DatabaseClient database) {
		return new ItemTables(database);
	}

	@Bean
	Imports imports(Transactions transactions, DatabaseClient database, JobTables jobs, ImportProperties properties,
			IdempotencyKeys idempotency, Imports.Tools tools) {
		return new Imports(transactions, jobs,
				new UploadTables(transactions, database, properties.maxUpload().toBytes()), idempotency, tools);
	}

	@Bean
	Imports.Tools importTools(IdGenerator ids, JsonMapper json) {
		return new Imports.Tools(ids, json);
	}

	@Bean
	ImportWatch importWatch(Imports imports, WatchProperties properties) {
		return new ImportWatch(imports, properties);
	}

	@Bean
	ImportRunner importRunner(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, ImportProperties properties,
			TopicImports topics, Scheduler renderingScheduler) {
		FileTables files = new FileTables(database, properties.lease());
		UploadReader uploads = new UploadReader(transactions, files, renderingScheduler);
		return new ImportRunner(transactions, files, uploads, topics, renderingScheduler);
	}

	@Bean
	ImportWorker importWorker(@Qualifier("workerTransactions") Transactions transactions,
			@Qualifier("workerDatabaseClient") DatabaseClient database, ImportRunner runner,
			ImportProperties properties) {
		return new ImportWorker(new JobQueue(transactions, database, properties), runner, properties);
	}

}
