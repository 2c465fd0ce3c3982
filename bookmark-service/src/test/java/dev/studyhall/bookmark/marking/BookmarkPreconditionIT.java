package dev.studyhall.bookmark.marking;

import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

class BookmarkPreconditionIT extends RunningService {

	private Learner asha = new Learner(client(), "");

	private UUID question = unknownId();

	@BeforeEach
	void bookmarkAQuestion() {
		this.asha = learner("asha");
		this.catalog.publish("django", "what-is-django", "what-is-mvt");
		this.question = this.catalog.id("what-is-django");
		this.asha.put(this.question, Map.of("kind", "revisit")).expectStatus().isCreated();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"1\"", "*", "\"7\", \"1\"" })
	void aChangeForTheStateThatIsThereIsMade(String tags) {
		put(tags).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"0\"", "W/\"1\"", "\"2\"" })
	void aChangeForAnotherStateIsRefused(String tags) {
		put(tags).expectStatus()
			.isEqualTo(412)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/precondition-failed");

		assertThat(count("bookmark where tenant_id = ? and kind = 'revisit' and sequence = 1", this.tenant.id()))
			.isOne();
	}

	@Test
	void whoReadsABookmarkMayChangeWhatWasRead() {
		String tag = this.asha.list("/" + this.question)
			.expectStatus()
			.isOk()
			.expectBody(BookmarkView.class)
			.returnResult()
			.getResponseHeaders()
			.getETag();

		put(String.valueOf(tag)).expectStatus().isOk();
		put(String.valueOf(tag)).expectStatus().isEqualTo(412);
		this.asha.list("/" + this.question)
			.expectHeader()
			.valueEquals(HttpHeaders.ETAG, "\"2\"")
			.expectBody()
			.jsonPath("$.kind")
			.isEqualTo("favourite");
	}

	@Test
	void whatIsNotBookmarkedOrAnothersIsNotFound() {
		UUID topic = this.catalog.id("django");
		this.asha.list("/" + this.catalog.id("what-is-mvt")).expectStatus().isNotFound();
		this.asha.list("/" + unknownId()).expectStatus().isNotFound();
		learner("ben").list("/" + this.question).expectStatus().isNotFound();
		this.asha.list("/topics/" + topic).expectStatus().isNotFound();
		this.asha.putOnTopic(topic, Map.of()).expectStatus().isCreated();
		this.asha.list("/topics/" + topic)
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.topic.slug")
			.isEqualTo("django");
		this.asha.remove(this.question).expectStatus().isNoContent();
		this.asha.list("/" + this.question).expectStatus().isNotFound();
	}

	@Test
	void aRemovalForAnotherStateIsRefused() {
		remove(this.question, "\"0\"").expectStatus().isEqualTo(412);
		remove(this.question, "\"1\"").expectStatus().isNoContent();
		remove(this.question, "\"1\"").expectStatus().isEqualTo(412);
	}

	@Test
	void noBookmarkFulfilsNoCondition() {
		remove(this.catalog.id("what-is-mvt"), "*").expectStatus().isEqualTo(412);
	}

	@Test
	void whoMeansToMakeItNewFindsItThere() {
		Learner maker = asking(HttpHeaders.IF_NONE_MATCH, "*");
		UUID other = this.catalog.id("what-is-mvt");

		maker.put(this.question, Map.of("kind", "favourite")).expectStatus().isEqualTo(412);
		maker.put(other, Map.of("kind", "favourite")).expectStatus().isCreated();
		maker.put(other, Map.of("kind", "favourite")).expectStatus().isEqualTo(412);
	}

	private WebTestClient.ResponseSpec put(String tags) {
		return asking(HttpHeaders.IF_MATCH, tags).put(this.question, Map.of("kind", "favourite"));
	}

	private WebTestClient.ResponseSpec remove(UUID from, String tags) {
		return asking(HttpHeaders.IF_MATCH, tags).remove(from);
	}

	private Learner asking(String header, String tags) {
		return new Learner(this.asha.client().mutate().defaultHeader(header, tags).build(), this.asha.home());
	}

}
