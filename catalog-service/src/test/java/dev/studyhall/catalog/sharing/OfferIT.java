package dev.studyhall.catalog.sharing;

import java.util.List;

import dev.studyhall.catalog.support.Author;
import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What a tenant shows to others, and what it does not. */
class OfferIT extends RunningCatalog {

	private static final String ONE = "### One?\n{#one}\nFirst.\n";

	private static final String TWO = "### Two?\n{#two}\nSecond.\n";

	private Sharer owner = new Sharer(new Author(client(), ""));

	private Sharer other = this.owner;

	private TestTenant otherTenant = TestTenant.unknown();

	@BeforeEach
	void makeSharers() {
		otherTenant = registerTenant(false);
		owner = new Sharer(author());
		other = new Sharer(author(otherTenant));
	}

	@Test
	void anOfferIsSeenByEveryTenant() {
		owner.author().importBundle(sets(ONE, TWO));

		String id = owner.offer("sets");

		JsonNode offer = other.offers().stream().filter((one) -> isOf(one, id)).findFirst().orElseThrow();
		assertThat(offer.get("tenant").asString()).isEqualTo(tenant.slug());
		assertThat(offer.get("questions").asInt()).isEqualTo(2);
		assertThat(offer.get("licence").asString()).isEqualTo("CC-BY-4.0");
		assertThat(other.get("/shared-topics/" + id).toString()).contains("First.", "Second.");
	}

	@Test
	void aPageEndsBehindAnyTitle() {
		owner.author().importBundle("# Sets \ufffd\n\n" + ONE);
		owner.offer("sets");

		assertThat(owner.offersBy(1)).anyMatch(this::isOwn);
	}

	@Test
	void offeringAgainChangesNothing() {
		owner.author().importBundle(sets(ONE));

		owner.call(HttpMethod.PUT, "/topics/sets/offer").expectStatus().isCreated();
		JsonNode before = owner.offers().stream().filter(this::isOwn).findFirst().orElseThrow();
		owner.call(HttpMethod.PUT, "/topics/sets/offer").expectStatus().isOk();

		assertThat(owner.offers().stream().filter(this::isOwn)).containsExactly(before);
	}

	@Test
	void aDraftNeverLeaks() {
		owner.author().importBundle(sets(ONE));
		String id = owner.offer("sets");
		String before = other.get("/shared-topics/" + id).toString();

		owner.author().importBundle(sets(ONE.replace("First.", "Better."), TWO), "?publish=false");
		owner.offer("sets");

		assertThat(other.get("/shared-topics/" + id)).hasToString(before);

		owner.author().publish("sets").expectStatus().isNoContent();

		assertThat(other.get("/shared-topics/" + id).toString()).contains("Better.", "Second.");
	}

	@Test
	void everyPublicationRenewsTheOffer() {
		owner.author().importBundle(sets(ONE, TWO));
		String id = owner.offer("sets");

		owner.author().importBundle(sets(ONE.replace("First.", "Better."), TWO));
		assertThat(other.get("/shared-topics/" + id).toString()).contains("Better.");

		owner.author().retire(questionId("two")).expectStatus().isNoContent();
		assertThat(other.get("/shared-topics/" + id).toString()).doesNotContain("Second.");
	}

	@Test
	void onlyWhatReadersSeeCanBeOffered() {
		owner.author().importBundle(sets(ONE), "?publish=false");

		owner.call(HttpMethod.PUT, "/topics/sets/offer").expectStatus().isEqualTo(409);
		owner.call(HttpMethod.PUT, "/topics/nothing/offer").expectStatus().isNotFound();
		assertThat(count("shared_topic where tenant_id = ?", tenant.id())).isZero();
	}

	@Test
	void whatIsNotOfferedOrNoLongerIsInvisible() {
		owner.author().importBundle(sets(ONE));
		String id = texts("select id from catalog.topic where tenant_id = ?", tenant.id()).getFirst();
		other.call(HttpMethod.GET, "/shared-topics/" + id).expectStatus().isNotFound();

		owner.offer("sets");
		owner.call(HttpMethod.DELETE, "/topics/sets/offer").expectStatus().isNoContent();

		owner.call(HttpMethod.DELETE, "/topics/sets/offer").expectStatus().isNoContent();
		other.call(HttpMethod.GET, "/shared-topics/" + id).expectStatus().isNotFound();
		assertThat(other.offers()).noneMatch((offer) -> isOf(offer, id));
	}

	@Test
	void whatReadersSeeNoMoreIsOfferedNoMore() {
		String topic = desk().makeTopic("Sets");
		desk().makeQuestion(topic, "What is a set?", "Things.");
		desk().publish(topic);
		String id = owner.offer("sets");

		desk().delete(topic, desk().get(topic).etag());

		other.call(HttpMethod.GET, "/shared-topics/" + id).expectStatus().isNotFound();
	}

	@Test
	void aTenantThatIsNotServedOffersNothing() {
		owner.author().importBundle(sets(ONE));
		String id = owner.offer("sets");

		update("update catalog.tenant_directory set state = 'suspended' where id = ?", tenant.id());

		other.call(HttpMethod.GET, "/shared-topics/" + id).expectStatus().isNotFound();
		assertThat(other.offers()).noneMatch((offer) -> isOf(offer, id));
	}

	@Test
	void nobodyTouchesAnothersOffer() {
		owner.author().importBundle(sets(ONE));
		String id = owner.offer("sets");
		Sharer intruder = new Sharer(new Author(other.author().client(), tenant.slug()));

		for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
			other.call(method, "/topics/sets/offer").expectStatus().isNotFound();
			intruder.call(method, "/topics/sets/offer").expectStatus().isNotFound();
		}
		assertThat(other.get("/shared-topics/" + id).toString()).contains("First.");
	}

	@Test
	void sharingIsForAuthors() {
		Sharer learner = new Sharer(new Author(client("asha", tenant.slug()), tenant.slug()));
		Sharer visitor = new Sharer(new Author(client(), tenant.slug()));

		for (String path : List.of("/shared-topics", "/shared-topics/" + tenant.id(), "/adoptions",
				"/adoptions/sets/update")) {
			learner.call(HttpMethod.GET, path).expectStatus().isForbidden();
			visitor.call(HttpMethod.GET, path).expectStatus().isUnauthorized();
		}
		learner.call(HttpMethod.PUT, "/topics/sets/offer").expectStatus().isForbidden();
		learner.call(HttpMethod.PUT, "/adoptions/sets").expectStatus().isForbidden();
		learner.call(HttpMethod.DELETE, "/adoptions/sets").expectStatus().isForbidden();
		learner.call(HttpMethod.POST, "/adoptions/sets/update").expectStatus().isForbidden();
	}

	private boolean isOwn(JsonNode offer) {
		return offer.get("tenant").asString().equals(tenant.slug());
	}

	private static boolean isOf(JsonNode offer, String id) {
		return offer.get("id").asString().equals(id);
	}

	private String questionId(String externalId) {
		return texts("select id from catalog.question where tenant_id = ? and external_id = ?", tenant.id(), externalId)
			.getFirst();
	}

	private static String sets(String... questions) {
		return "---\nlicence: CC-BY-4.0\n---\n# Sets\n\n## Basics\n\n" + String.join("\n", questions);
	}

}
