package dev.studyhall.kit.parked;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * A key of one consumer whose events wait. Its row is the lock between batches and
 * operators.
 */
record HeldKey(String consumer, String key) {

	/** Keeps batches and other operators off the key until the transaction ends. */
	Mono<Void> lock(DatabaseClient database) {
		return database.sql("select key from parked_key where consumer = :consumer and key = :key for update")
			.bind("consumer", consumer)
			.bind("key", key)
			.then();
	}

	/** Lets live events of the key through again, unless some still wait. */
	Mono<Void> releaseIfNothingWaits(DatabaseClient database) {
		return database.sql("""
				delete from parked_key
				where consumer = :consumer and key = :key
					and not exists (
						select 1
						from parked_event
						where consumer = :consumer and key = :key and state in ('parked', 'queued'))""")
			.bind("consumer", consumer)
			.bind("key", key)
			.then();
	}

}
