package dev.studyhall.bookmark.marking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import dev.studyhall.bookmark.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody sees, changes or learns of what is another's. */
class BookmarkIsolationIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	private UUID question = unknownId();

	@BeforeEach
	void bookmarkAQuestion() {
		this.catalog.publish("django", "what-is-django");
		this.question = this.catalog.id("what-is-django");
		this.asha = learner("asha");
		this.asha.put(this.question, Map.of("kind", "challenging", "note", "mine")).expectStatus().isCreated();
	}

	@Test
	void learnersOfOneTenantHaveTheirOwnBookmarks() {
		Learner ben = learner("ben");

		ben.list("").expectBody().jsonPath("$.items").isEmpty();
		ben.remove(this.question).expectStatus().isNoContent();
		ben.put(this.question, Map.of("kind", "favourite")).expectStatus().isCreated();

		this.asha.list("")
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(1)
			.jsonPath("$.items[0].kind")
			.isEqualTo("challenging")
			.jsonPath("$.items[0].note")
			.isEqualTo("mine");
		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isEqualTo(2);
	}

	@Test
	void theSamePersonIsAnotherLearnerInAnotherTenant() {
		TestTenant north = registerTenant();

		learner("asha", north).list("").expectStatus().isOk().expectBody().jsonPath("$.items").isEmpty();
	}

	@Test
	void anotherTenantsQuestionIsUnknownAndLeavesNoTrace() {
		TestTenant north = registerTenant();
		Learner zoe = learner("zoe", north);

		zoe.put(this.question, Map.of())
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.valueEquals(HttpHeaders.RETRY_AFTER, "1");
		zoe.remove(this.question).expectStatus().isNotFound();
		zoe.list("?topic=" + this.catalog.id("django")).expectBody().jsonPath("$.items").isEmpty();

		assertThat(count("bookmark where tenant_id = ?", north.id())).isZero();
		assertThat(count("learner where tenant_id = ?", north.id())).isZero();
		assertThat(count("outbox where tenant_id = ?", north.id())).isZero();
	}

	@Test
	void aStrangersTokenFindsNoTenant() {
		Learner zoe = strangerHere();

		zoe.list("").expectStatus().isNotFound().expectHeader().doesNotExist(HttpHeaders.RETRY_AFTER);
		zoe.put(this.question, Map.of()).expectStatus().isNotFound();
		zoe.remove(this.question).expectStatus().isNotFound();

		assertThat(count("bookmark where tenant_id = ?", this.tenant.id())).isOne();
	}

	@Test
	void headersOfIdentityCountForNothing() {
		Learner liar = new Learner(strangerHere().client()
			.mutate()
			.defaultHeader("X-Tenant", this.tenant.slug())
			.defaultHeader("X-User-Id", "asha")
			.build(), this.asha.home());

		liar.list("").expectStatus().isNotFound();
	}

	@Test
	void withoutATokenItIsUnauthorized() {
		Learner nobody = new Learner(client(), this.asha.home());

		nobody.list("").expectStatus().isUnauthorized();
		nobody.put(this.question, Map.of()).expectStatus().isUnauthorized();
		new Learner(client(), "/api/v1/unheard-of/me").list("").expectStatus().isUnauthorized();
	}

	@Test
	void aCursorOfAnotherLearnerShowsOnlyOnesOwn() {
		this.asha.list("?cursor=" + "OTk5").expectBody().jsonPath("$.items.length()").isEqualTo(1);

		learner("ben").list("?cursor=" + "OTk5").expectBody().jsonPath("$.items").isEmpty();
	}

	@Test
	void theDatabaseAloneShowsNothingForeign() throws SQLException {
		try (Connection connection = database().connectAsApp("bookmark");
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
						select (select count(*) from bookmark) + (select count(*) from learner) + (select count(*) from topic_copy)
							+ (select count(*) from question_copy) + (select count(*) from placement_copy)
							+ (select count(*) from collection) + (select count(*) from collection_item)""")) {
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
