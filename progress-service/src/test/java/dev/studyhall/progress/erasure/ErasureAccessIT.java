package dev.studyhall.progress.erasure;

import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A learner erases what is their own; an admin what is any learner's of the tenant. */
class ErasureAccessIT extends RunningService {

	private UUID ashasId = unknownId();

	@BeforeEach
	void recordAnAttempt() {
		this.catalog.publish("django", "q1");
		learner("asha").rate("phone-1", this.catalog.id("q1"), 3).expectStatus().isCreated();
		this.ashasId = onlyLearner();
	}

	@Test
	void anAdminErasesALearner() {
		erase(this.tenant, "tara", "admin").expectStatus().isAccepted();

		assertThat(attempts()).isZero();
	}

	@Test
	void nobodyElseDoes() {
		for (String role : new String[] { "author", "instructor", "reviewer" }) {
			erase(this.tenant, "mira", role).expectStatus().isForbidden();
		}
		client().delete()
			.uri("/api/v1/{tenant}/learners/{id}/data", this.tenant.slug(), this.ashasId)
			.exchange()
			.expectStatus()
			.isUnauthorized();
		client().delete()
			.uri("/api/v1/{tenant}/me/data", this.tenant.slug())
			.exchange()
			.expectStatus()
			.isUnauthorized();

		assertThat(attempts()).isOne();
	}

	@Test
	void anotherTenantsAdminReachesNobodyHere() {
		TestTenant north = registerTenant();

		asMember(north, "zoe", "admin").delete()
			.uri("/api/v1/{tenant}/learners/{id}/data", this.tenant.slug(), this.ashasId)
			.exchange()
			.expectStatus()
			.isNotFound();
		erase(north, "zoe", "admin").expectStatus().isAccepted();

		assertThat(attempts()).isOne();
	}

	@Test
	void theSamePersonStaysInAnotherTenant() {
		TestTenant north = registerTenant();
		catalogOf(north).publish("django", "q1");
		Learner there = learner("asha", north);

		there.delete("/data").expectStatus().isAccepted();

		assertThat(attempts()).isOne();
	}

	private long attempts() {
		return count("attempt where tenant_id = ?", this.tenant.id());
	}

	private WebTestClient.ResponseSpec erase(TestTenant of, String who, String role) {
		return asMember(of, who, role).delete()
			.uri("/api/v1/{tenant}/learners/{id}/data", of.slug(), this.ashasId)
			.exchange();
	}

	private WebTestClient asMember(TestTenant of, String who, String role) {
		return client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token(who).member(of.slug(), role).bearer())
			.build();
	}

}
