package dev.studyhall.progress.statistics.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.statistics.item.FirstAttempt;
import dev.studyhall.progress.statistics.item.Item;
import dev.studyhall.progress.statistics.item.ItemAnalysis;
import io.r2dbc.spi.Readable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Computes a topic's indices from its first attempts, read as a stream: a transaction for
 * each version of the topic that facts have changed.
 */
final class IndexRun {

	private static final int FETCH_SIZE = 500;

	private final Transactions transactions;

	private final DatabaseClient database;

	private final IndexTables tables;

	IndexRun(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
		this.tables = new IndexTables(database);
	}

	/** Computes those versions that were not yet replaced when facts changed. */
	Mono<Void> compute(IndexClaim claim) {
		return database.sql(IndexSql.VERSIONS)
			.bind("tenant", claim.tenant().value())
			.bind("topic", claim.topic())
			.bind("since", claim.since())
			.map((row) -> row.get("version", Integer.class))
			.all()
			.collectList()
			.as((work) -> transactions.inTenant(claim.tenant(), work))
			.flatMapIterable((versions) -> versions)
			.concatMap((version) -> tables.allowTime()
				.then(find(claim, version))
				.flatMap((quiz) -> compute(claim, quiz))
				.as((work) -> transactions.inTenant(claim.tenant(), work)))
			.then();
	}

	private Mono<Quiz> find(IndexClaim claim, int version) {
		return database.sql(IndexSql.QUIZ)
			.bind("tenant", claim.tenant().value())
			.bind("topic", claim.topic())
			.bind("version", version)
			.map((row) -> Quiz.of(version, row))
			.one();
	}

	private Mono<Void> compute(IndexClaim claim, Quiz quiz) {
		return bind(IndexSql.ITEMS, claim, quiz).map(quiz::toItem)
			.all()
			.collectList()
			.flatMap((items) -> analyse(claim, quiz, items))
			.flatMap((analysis) -> tables.save(claim, quiz, analysis));
	}

	private Mono<ItemAnalysis> analyse(IndexClaim claim, Quiz quiz, List<Item> items) {
		return bind(IndexSql.PAPERS, claim, quiz).filter((statement) -> statement.fetchSize(FETCH_SIZE))
			.map(IndexRun::toPaper)
			.all()
			.collect(() -> new ItemAnalysis(quiz.questions().length, items),
					(analysis, paper) -> paper.forEach(analysis::add));
	}

	private static List<FirstAttempt> toPaper(Readable row) {
		UUID learner = row.get("learner_id", UUID.class);
		Instant lastSeen = row.get("last_seen", Instant.class);
		Integer[] slots = Objects.requireNonNull(row.get("slots", Integer[].class));
		Integer[] versions = Objects.requireNonNull(row.get("versions", Integer[].class));
		Integer[] ratings = Objects.requireNonNull(row.get("ratings", Integer[].class));
		Long[] orders = Objects.requireNonNull(row.get("orders", Long[].class));
		List<FirstAttempt> paper = new ArrayList<>(slots.length);
		for (int index = 0; index < slots.length; index++) {
			paper
				.add(new FirstAttempt(learner, slots[index], versions[index], ratings[index], orders[index], lastSeen));
		}
		return paper;
	}

	private GenericExecuteSpec bind(String sql, IndexClaim claim, Quiz quiz) {
		return database.sql(sql)
			.bind("tenant", claim.tenant().value())
			.bind("questions", quiz.questions())
			.bind("end", quiz.end());
	}

	/**
	 * A version of a topic, with what was recorded before it was replaced.
	 *
	 * @param slots where each question stands
	 * @param end when it was replaced, as SQL reads it
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Quiz(int version, UUID[] questions, Map<UUID, Integer> slots, String end) {

		static Quiz of(int version, Readable row) {
			UUID[] questions = Objects.requireNonNull(row.get("questions", UUID[].class));
			Map<UUID, Integer> slots = new HashMap<>();
			for (int slot = 0; slot < questions.length; slot++) {
				slots.put(questions[slot], slot);
			}
			Instant end = row.get("ended_at", Instant.class);
			return new Quiz(version, questions, slots, (end != null) ? end.toString() : "infinity");
		}

		Item toItem(Readable row) {
			return new Item(slot(row), row.get("question_version", Integer.class), row.get("begun_at", Instant.class));
		}

		private int slot(Readable row) {
			return Objects.requireNonNull(slots.get(row.get("question_id", UUID.class)));
		}
	}

}
