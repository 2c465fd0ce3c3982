package dev.studyhall.kit.parked;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

import static dev.studyhall.kit.parked.ParkedEvent.required;

/**
 * The table of events put aside, as batches and rebuilds use it. Each call joins the open
 * transaction.
 */
public final class ParkedEvents {

	private static final String VOID = "made void by a later event of its key";

	private final DatabaseClient database;

	public ParkedEvents(DatabaseClient database) {
		this.database = database;
	}

	/** Which of the keys are held. They stay as they are until the transaction ends. */
	public Mono<Set<String>> lockHeld(String consumer, Collection<String> keys) {
		if (keys.isEmpty()) {
			return Mono.just(Set.of());
		}
		return database.sql("""
				select key
				from parked_key
				where consumer = :consumer and key = any(:keys::text[])
				order by key
				for update""")
			.bind("consumer", consumer)
			.bind("keys", keys.toArray(String[]::new))
			.mapValue(String.class)
			.all()
			.collect(HashSet::new, Set::add);
	}

	/** Stores the events, in that order, and holds their keys. */
	public Mono<Void> putAside(String consumer, List<PutAside> events) {
		return Flux.fromIterable(events)
			.concatMap((event) -> insert(consumer, event))
			.then(Mono.defer(() -> hold(consumer, events)));
	}

	/**
	 * Gives up what waits behind the keys, and lets them go. Rows stay, for a rebuild
	 * shall pass by those events too, but without payloads. What was re-driven stays as
	 * it was applied.
	 */
	public Mono<Void> giveUp(String consumer, Collection<String> keys) {
		if (keys.isEmpty()) {
			return Mono.empty();
		}
		return database.sql("""
				with given_up as (
					update parked_event
					set state = 'skipped', payload = null, edited = null, cause_detail = null,
						reason = coalesce(reason, :reason), changed_at = now()
					where consumer = :consumer and key = any(:keys::text[]) and state <> 'redriven'
				)
				delete from parked_key
				where consumer = :consumer and key = any(:keys::text[])""")
			.bind("reason", VOID)
			.bind("consumer", consumer)
			.bind("keys", keys.toArray(String[]::new))
			.then();
	}

	/**
	 * What a rebuild has to know of a stretch of the log: offsets that were put aside,
	 * and what became of them.
	 */
	public Mono<Map<Long, Verdict>> verdicts(String consumer, TopicPartition partition, long first, long last) {
		return database.sql("""
				select %s
				from parked_event
				where consumer = :consumer and topic = :topic and partition = :partition
					and record_offset between :first and :last""".formatted(ParkedEvent.COLUMNS))
			.bind("consumer", consumer)
			.bind("topic", partition.topic())
			.bind("partition", partition.partition())
			.bind("first", first)
			.bind("last", last)
			.map(ParkedEvent::of)
			.all()
			.collect(HashMap::new, (verdicts, event) -> verdicts.put(event.place().offset(),
					new Verdict(event.state(), event.toRecord())));
	}

	/** How many events of that consumer wait. */
	public Mono<Long> countWaiting(String consumer) {
		return database.sql("""
				select count(*) as waiting
				from parked_event
				where consumer = :consumer and state in ('parked', 'queued')""")
			.bind("consumer", consumer)
			.map((row) -> required(row, "waiting", Long.class))
			.one();
	}

	private Mono<Void> insert(String consumer, PutAside event) {
		ConsumerRecord<byte[], byte[]> record = event.record();
		DatabaseClient.GenericExecuteSpec insert = database
			.sql("""
					insert into parked_event (consumer, topic, partition, record_offset, key, state, headers, payload, cause,
						cause_detail, recorded_at, reason)
					values (:consumer, :topic, :partition, :offset, :key, :state, :headers, :payload, :cause, :detail,
						:recordedAt, case when :state = 'skipped' then :reason end)""")
			.bind("consumer", consumer)
			.bind("topic", record.topic())
			.bind("partition", record.partition())
			.bind("offset", record.offset())
			.bind("key", event.key())
			.bind("state", event.state().column())
			.bind("headers", HeaderBytes.write(record.headers()))
			.bind("recordedAt", Instant.ofEpochMilli(record.timestamp()))
			.bind("reason", VOID);
		insert = (record.value() != null && event.state().waiting()) ? insert.bind("payload", record.value())
				: insert.bindNull("payload", byte[].class);
		ParkCause cause = event.cause();
		insert = (cause != null) ? insert.bind("cause", cause.code()).bind("detail", cause.detail())
				: insert.bindNull("cause", String.class).bindNull("detail", String.class);
		return insert.then();
	}

	private Mono<Void> hold(String consumer, List<PutAside> events) {
		Set<String> keys = new HashSet<>();
		events.stream().filter((event) -> event.state() == ParkedState.PARKED).map(PutAside::key).forEach(keys::add);
		if (keys.isEmpty()) {
			return Mono.empty();
		}
		return database.sql("""
				insert into parked_key (consumer, key)
				select :consumer, key
				from unnest(:keys::text[]) as key
				on conflict do nothing""").bind("consumer", consumer).bind("keys", keys.toArray(String[]::new)).then();
	}

	/**
	 * What became of an event that was put aside.
	 *
	 * @param record as it was applied, if it was
	 */
	public record Verdict(ParkedState state, ConsumerRecord<byte[], byte[]> record) {
	}

}
