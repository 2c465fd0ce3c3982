package dev.studyhall.kit.rebuild;

import dev.studyhall.kit.database.Transactions;

import org.springframework.r2dbc.core.DatabaseClient;

/** What runs have at hand. */
record RebuildTools(String service, Transactions transactions, DatabaseClient database, RebuildRuns runs) {

	static RebuildTools of(String service, Transactions transactions, DatabaseClient database) {
		return new RebuildTools(service, transactions, database, new RebuildRuns(database));
	}

}
