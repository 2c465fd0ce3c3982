package dev.studyhall.kit.consumer;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.parked.Savepoints;
import dev.studyhall.kit.parked.ParkedEvents;

import org.springframework.r2dbc.core.DatabaseClient;

/** What consumers have at hand behind the worker's door. */
record WorkerDatabase(Transactions transactions, DatabaseClient client, Positions positions, ParkedEvents parked,
		Savepoints savepoints) {

	static WorkerDatabase of(Transactions transactions, DatabaseClient client) {
		return new WorkerDatabase(transactions, client, new Positions(client), new ParkedEvents(client),
				new Savepoints(client));
	}

}
