package dev.studyhall.kit.parked;

import java.util.List;

import dev.studyhall.kit.database.Transactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

/** Reads events put aside, for operators. A transaction each. */
final class ParkedItems {

	private final Transactions transactions;

	private final DatabaseClient database;

	ParkedItems(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/** A page after that id, oldest first; of one consumer or state, if given. */
	Mono<ParkedItem.Page> list(Filter filter, long after, int limit) {
		return database.sql("""
				select %s
				from parked_event
				where id > :after and (:consumer = '' or consumer = :consumer) and (:state = '' or state = :state)
				order by id
				limit :limit""".formatted(ParkedItem.COLUMNS))
			.bind("after", after)
			.bind("consumer", filter.consumer())
			.bind("state", filter.state())
			.bind("limit", limit + 1)
			.map(ParkedItem::of)
			.all()
			.collectList()
			.map((items) -> page(items, limit))
			.as(transactions::platform);
	}

	/** One with its payload. Signals {@link ParkedRefusal}. */
	Mono<ParkedItem.Whole> require(long id) {
		return database.sql("select %s, payload, edited from parked_event where id = :id".formatted(ParkedItem.COLUMNS))
			.bind("id", id)
			.map(ParkedItem.Whole::of)
			.one()
			.switchIfEmpty(Mono.error(() -> ParkedRefusal.unknown(id)))
			.as(transactions::platform);
	}

	private static ParkedItem.Page page(List<ParkedItem> items, int limit) {
		if (items.size() <= limit) {
			return new ParkedItem.Page(items, null);
		}
		return new ParkedItem.Page(items.subList(0, limit), items.get(limit - 1).id());
	}

	/** What to list; empty stands for all. */
	record Filter(String consumer, String state) {

		static Filter of(@Nullable String consumer, @Nullable String state) {
			return new Filter((consumer != null) ? consumer : "", (state != null) ? state : "");
		}

	}

}
