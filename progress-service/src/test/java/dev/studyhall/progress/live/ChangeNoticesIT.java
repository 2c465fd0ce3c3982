package dev.studyhall.progress.live;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.support.Learner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What instances are told of. */
class ChangeNoticesIT extends LiveService {

	@Autowired
	private Heard heard = new Heard();

	@Autowired
	@Qualifier("workerTransactions")
	@SuppressWarnings("NullAway.Init")
	private Transactions transactions;

	@Autowired
	@Qualifier("workerDatabaseClient")
	@SuppressWarnings("NullAway.Init")
	private DatabaseClient database;

	@Test
	void attemptsAreToldOfAndTakingOneBackAndPuttingACardAside() {
		this.catalog.publish("django", "q1");
		Learner asha = learner("asha");
		asha.rate("e1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		awaitNotice(onlyLearner());

		asha.undo("e1").expectStatus().isNoContent();
		awaitNotice(onlyLearner());

		asha.put("/cards/" + this.catalog.id("q1") + "/hold", "{}").expectStatus().isNoContent();
		awaitNotice(onlyLearner());

		asha.delete("/cards/" + this.catalog.id("q1") + "/hold").expectStatus().isNoContent();
		awaitNotice(onlyLearner());
	}

	@Test
	void marksAreToldOf() {
		UUID learner = unknownId();

		apply("challenging-marks", this.tenant, List.of(bookmarks().put(learner, unknownId(), "challenging", 1)));

		awaitNotice(learner);
	}

	@Test
	void anotherStructureIsToldToTheWholeTenant() {
		this.catalog.publish("django", "q1");

		Awaitility.await().atMost(PATIENCE).until(() -> this.heard.payloads.contains(this.tenant.id().toString()));
	}

	@Test
	void aRebuildTellsNothing() {
		UUID rebuilt = unknownId();
		UUID changed = unknownId();

		notice(rebuilt,
				this.database.sql("select set_config('search_path', 'progress_rebuild, progress', true)").then());
		notice(changed, Mono.empty());

		awaitNotice(changed);
		assertThat(this.heard.payloads).doesNotContain(this.tenant.id() + "/" + rebuilt);
	}

	private void notice(UUID learner, Mono<Void> before) {
		TenantId id = new TenantId(this.tenant.id());
		this.transactions.inTenant(id, before.then(ChangeNotices.ofLearners(this.database, id, Set.of(learner))))
			.block(PATIENCE);
	}

	private void awaitNotice(UUID learner) {
		String notice = this.tenant.id() + "/" + learner;
		Awaitility.await().atMost(PATIENCE).until(() -> this.heard.payloads.remove(notice));
	}

}
