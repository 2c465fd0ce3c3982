package dev.studyhall.progress.overview;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody sees, changes or learns of what is another's. */
class ProgressIsolationIT extends RunningService {

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void recordAnAttempt() {
		this.catalog.publish("django", "what-is-django");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
		this.asha.rate("phone-1", this.question, 3).expectStatus().isCreated();
	}

	@Test
	void learnersOfOneTenantHaveTheirOwnProgress() {
		Learner ben = learner("ben");
		assertThat(ben.topic("django").get("seen").asInt()).isZero();
		assertThat(ben.progress("").at("/items/0/seen").asInt()).isZero();
		assertThat(ben.card(this.question).get("state").asString()).isEqualTo("new");
		ben.undo("phone-1").expectStatus().isNotFound();

		ben.rate("phone-1", this.question, 1).expectStatus().isCreated();

		assertThat(this.asha.topic("django").get("known").asInt()).isOne();
		assertThat(ben.topic("django").get("known").asInt()).isZero();
	}

	@Test
	void theSamePersonIsAnotherLearnerInAnotherTenant() {
		TestTenant north = registerTenant();
		catalogOf(north).publish("django", "what-is-django");

		assertThat(learner("asha", north).topic("django").get("seen").asInt()).isZero();
	}

	@Test
	void anotherTenantsQuestionIsUnknownAndLeavesNoTrace() {
		TestTenant north = registerTenant();
		Learner zoe = learner("zoe", north);

		zoe.rate("phone-1", this.question, 3)
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
		zoe.get("/progress/topics/django").expectStatus().isNotFound();
		assertThat(zoe.progress("").get("items").isEmpty()).isTrue();
		zoe.get("/cards/" + this.question).expectStatus().isNotFound();
		zoe.put("/cards/" + this.question + "/hold", "{}").expectStatus().isNotFound();
		zoe.undo("phone-1").expectStatus().isNotFound();

		for (String table : List.of("attempt", "attempt_receipt", "question_progress", "learner", "outbox",
				"review_card", "card_hold")) {
			assertThat(count(table + " where tenant_id = ?", north.id())).as(table).isZero();
		}
	}

	@Test
	void aStrangersTokenFindsNoTenant() {
		Learner zoe = strangerHere();

		zoe.rate("phone-2", this.question, 3).expectStatus().isNotFound();
		zoe.get("/progress").expectStatus().isNotFound();
		zoe.get("/progress/topics/django").expectStatus().isNotFound();
		zoe.get("/reviews").expectStatus().isNotFound();
		zoe.get("/memory-settings").expectStatus().isNotFound();
		zoe.get("/cards/" + this.question).expectStatus().isNotFound();
		zoe.put("/cards/" + this.question + "/hold", "{}").expectStatus().isNotFound();
		zoe.undo("phone-1").expectStatus().isNotFound();

		assertThat(count("attempt where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void withoutATokenItIsUnauthorized() {
		Learner nobody = new Learner(client(), this.asha.home());

		nobody.rate("phone-2", this.question, 3).expectStatus().isUnauthorized();
		nobody.get("/progress").expectStatus().isUnauthorized();
		new Learner(client(), "/api/v1/unheard-of/me").get("/progress").expectStatus().isUnauthorized();
	}

	@Test
	void theDatabaseAloneShowsNothingForeign() throws SQLException {
		try (Connection connection = database().connectAsApp("progress");
				Statement sql = connection.createStatement()) {
			connection.setAutoCommit(false);
			assertThat(seen(sql)).as("no tenant set").isZero();
			sql.execute("select set_config('studyhall.tenant', '" + registerTenant().id() + "', true)");
			assertThat(seen(sql)).as("another tenant").isZero();
			sql.execute("select set_config('studyhall.tenant', '" + this.tenant.id() + "', true)");
			assertThat(seen(sql)).as("its own tenant").isPositive();
		}
	}

	private static long seen(Statement sql) throws SQLException {
		try (ResultSet result = sql.executeQuery(
				"""
						select (select count(*) from attempt) + (select count(*) from attempt_receipt)
							+ (select count(*) from question_progress) + (select count(*) from learner)
							+ (select count(*) from review_card) + (select count(*) from topic_copy) + (select count(*) from question_copy)""")) {
			result.next();
			return result.getLong(1);
		}
	}

	/** A member of another tenant, at this tenant's addresses. */
	private Learner strangerHere() {
		return new Learner(client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token("zoe").member(registerTenant().slug()).bearer())
			.build(), this.asha.home());
	}

}
