package dev.studyhall.progress.statistics.index;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Marks that were claimed in the future are left alone by the running service, whose
 * interval is no less than zero.
 */
@Isolated("takes every topic that is behind")
class IndexQueueIT extends RunningService {

	@Autowired
	@Qualifier("workerTransactions")
	private Optional<Transactions> transactions = Optional.empty();

	@Autowired
	@Qualifier("workerDatabaseClient")
	private Optional<DatabaseClient> database = Optional.empty();

	private UUID topic = unknownId();

	@BeforeEach
	void markATopic() {
		this.topic = unknownId();
		update("update progress.topic_mark set computed_mark = mark");
		update("insert into progress.topic_mark (tenant_id, topic_id, mark, since, claimed_at)"
				+ " values (?, ?, 1, '2026-05-04T00:00Z', now() + interval '1 hour')", this.tenant.id(), this.topic);
	}

	@Test
	void ofManyInstancesOneGetsATopic() {
		IndexQueue queue = queue();

		List<IndexClaim> claims = claim(queue, 8);

		assertThat(claims).singleElement().satisfies((claim) -> assertThat(claim.mark()).isEqualTo(1));
	}

	@Test
	void whatIsMarkedMeanwhileIsDueAgain() {
		IndexQueue queue = queue();
		IndexClaim claim = claim(queue, 1).getFirst();
		mark("2026-05-05T00:00Z");

		queue.complete(claim).block(PATIENCE);

		assertThat(claim(queue, 1)).singleElement().satisfies((again) -> {
			assertThat(again.mark()).isEqualTo(2);
			assertThat(again.since()).isEqualTo("2026-05-05T00:00:00Z");
		});
	}

	@Test
	void whatIsDoneIsNotDue() {
		IndexQueue queue = queue();

		queue.complete(claim(queue, 1).getFirst()).block(PATIENCE);

		assertThat(claim(queue, 1)).isEmpty();
	}

	@Test
	void whatWasInterruptedIsDueFromWhereItWas() {
		IndexQueue queue = queue();
		IndexClaim claim = claim(queue, 1).getFirst();
		mark("2026-05-05T00:00Z");

		queue.giveBack(claim).block(PATIENCE);

		assertThat(claim(queue, 1)).singleElement().satisfies((again) -> {
			assertThat(again.mark()).isEqualTo(2);
			assertThat(again.since()).isEqualTo("2026-05-04T00:00:00Z");
		});
	}

	/** As the service has it, with marks of the next two hours. */
	private IndexQueue queue() {
		return new IndexQueue(this.transactions.orElseThrow(), this.database.orElseThrow(), Duration.ofHours(-2));
	}

	/** So many claims at once, those of this test's topic. */
	private List<IndexClaim> claim(IndexQueue queue, int times) {
		update("update progress.topic_mark set claimed_at = now() + interval '1 hour' where tenant_id = ?",
				this.tenant.id());
		return Flux.merge(IntStream.range(0, times).mapToObj((number) -> queue.claim()).toList())
			.filter((claim) -> claim.topic().equals(this.topic))
			.collectList()
			.blockOptional(PATIENCE)
			.orElseThrow();
	}

	private void mark(String since) {
		update("update progress.topic_mark set mark = mark + 1, since = ?::timestamptz, claimed_at = now() + interval '1 hour'"
				+ " where tenant_id = ?", since, this.tenant.id());
	}

}
