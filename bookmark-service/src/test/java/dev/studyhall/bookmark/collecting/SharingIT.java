package dev.studyhall.bookmark.collecting;

import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.Collections;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import dev.studyhall.bookmark.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** Collections are one's own until they are shared, and then only to look at. */
class SharingIT extends RunningService {

	private Collections asha = new Collections(client(), "");

	private Collections ben = new Collections(client(), "");

	private String id = "";

	@BeforeEach
	void collectTwoQuestions() {
		this.catalog.publish("django", "orm", "views");
		this.asha = Collections.of(learner("asha"));
		this.ben = Collections.of(learner("ben"));
		this.id = this.asha.make("For Friday");
		this.asha.put(this.id, question("orm"), "").expectStatus().isCreated();
		this.asha.put(this.id, question("views"), "").expectStatus().isCreated();
	}

	@Test
	void whoeverHasTheLinkSeesItPageByPage() {
		String address = this.asha.share(this.id);

		JsonNode first = Collections.read(see(this.ben, address + "?limit=1").expectStatus().isOk());
		JsonNode last = Collections.read(see(this.ben, address + "?cursor=" + first.get("next").asString()));

		assertThat(first.get("name").asString()).isEqualTo("For Friday");
		assertThat(first.get("itemCount").asInt()).isEqualTo(2);
		assertThat(Collections.slug(first.get("items").get(0))).isEqualTo("orm");
		assertThat(Collections.slug(last.get("items").get(0))).isEqualTo("views");
	}

	@Test
	void aSharedCollectionTellsNeitherNotesNorWhoseItIs() {
		learner("asha").put(this.catalog.id("orm"), Map.of("note", "private words")).expectStatus().isCreated();
		String learnerId = texts("select learner_id from bookmark.collection where tenant_id = ?", this.tenant.id())
			.getFirst();

		String seen = Collections.read(see(this.ben, this.asha.share(this.id))).toString();

		assertThat(seen).doesNotContain("private words", learnerId, this.id);
	}

	@Test
	void sharingAgainKeepsTheLink() {
		String address = this.asha.share(this.id);

		this.asha.putLink(this.id).expectStatus().isOk().expectBody().jsonPath("$.address").isEqualTo(address);
		this.asha.get("/" + this.id)
			.expectBody()
			.jsonPath("$.link")
			.isEqualTo(address.substring(address.lastIndexOf('/') + 1));
	}

	@Test
	void aLinkThatWasTakenBackLeadsNowhereForEver() {
		String first = this.asha.share(this.id);

		this.asha.removeLink(this.id).expectStatus().isNoContent();
		this.asha.removeLink(this.id).expectStatus().isNoContent();
		see(this.ben, first).expectStatus().isNotFound();

		assertThat(this.asha.share(this.id)).isNotEqualTo(first);
		see(this.ben, first).expectStatus().isNotFound();
	}

	@Test
	void aLinkLeadsNowhereInAnotherTenantNorForItsMembers() {
		String address = this.asha.share(this.id);
		TestTenant north = registerTenant();
		Learner zoe = learner("zoe", north);
		String link = address.substring(address.lastIndexOf('/') + 1);

		see(Collections.of(zoe), "/api/v1/" + north.slug() + "/collections/" + link).expectStatus().isNotFound();
		see(Collections.of(zoe), address).expectStatus().isNotFound();
		client().get().uri(address).exchange().expectStatus().isUnauthorized();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAAAAAAAAAAAAAAAAAAAA", "x", "AAAAAAAAAAAAAAAAAAAAA%20", "%C3%A4", "null" })
	void aGuessLeadsNowhere(String guess) {
		this.ben.client()
			.get()
			.uri(address("/api/v1/" + this.tenant.slug() + "/collections/" + guess))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void anotherLearnersCollectionIsNotThereEvenWithItsIdAndShared() {
		this.asha.share(this.id);

		this.ben.get("/" + this.id).expectStatus().isNotFound();
		this.ben.describe(this.id, Map.of("name", "Mine"), "*").expectStatus().isNotFound();
		this.ben.delete(this.id, "*").expectStatus().isNotFound();
		this.ben.put(this.id, question("orm"), "?after=").expectStatus().isNotFound();
		this.ben.remove(this.id, question("orm")).expectStatus().isNotFound();
		this.ben.putLink(this.id).expectStatus().isNotFound();
		this.ben.removeLink(this.id).expectStatus().isNotFound();
		this.ben.get("").expectBody().jsonPath("$.items").isEmpty();

		assertThat(this.asha.slugs(this.id)).containsExactly("orm", "views");
		this.asha.get("/" + this.id).expectBody().jsonPath("$.name").isEqualTo("For Friday");
	}

	@Test
	void aMemberOfAnotherTenantFindsNoneOfIt() {
		Collections stranger = new Collections(client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token("zoe").member(registerTenant().slug()).bearer())
			.build(), this.asha.home());

		stranger.get("").expectStatus().isNotFound();
		stranger.get("/" + this.id).expectStatus().isNotFound();
		stranger.create(Map.of("name", "Mine"), UUID.randomUUID().toString()).expectStatus().isNotFound();
		stranger.delete(this.id, "*").expectStatus().isNotFound();
		stranger.putLink(this.id).expectStatus().isNotFound();

		assertThat(count("collection where tenant_id = ?", this.tenant.id())).isOne();
	}

	private static ResponseSpec see(Collections who, String address) {
		return who.client().get().uri(address).exchange();
	}

	private String question(String slug) {
		return "question/" + this.catalog.id(slug);
	}

}
