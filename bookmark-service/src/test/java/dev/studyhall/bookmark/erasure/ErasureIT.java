package dev.studyhall.bookmark.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.bookmark.support.EventLog.Event;
import dev.studyhall.bookmark.support.Learner;
import dev.studyhall.bookmark.support.RunningService;
import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.testing.erasure.MemberRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows when the progress service has erased a learner. */
class ErasureIT extends RunningService {

	private static final String ERASURES = "learner-erasures";

	private final MemberRows rows = new MemberRows("bookmark", List.of("learner"), this::texts);

	private Learner asha = Learner.nobody();

	private UUID ashasId = unknownId();

	@BeforeEach
	void markAsAsha() {
		this.catalog.publish("django", "q1", "q2");
		this.asha = learner("asha");
		mark(this.asha);
		this.ashasId = UUID.fromString(
				texts("select learner_id from bookmark.learner where tenant_id = ?", this.tenant.id()).getFirst());
	}

	@Test
	void noTableHoldsARowOfTheLearnerAnyMore() {
		assertThat(this.rows.without(this.ashasId)).as("tables that mark() does not fill: a line for each").isEmpty();
		Learner ben = learner("ben");
		mark(ben);
		UUID bensId = UUID
			.fromString(texts("select learner_id from bookmark.learner where tenant_id = ? and learner_id <> ?",
					this.tenant.id(), this.ashasId)
				.getFirst());
		Map<String, String> bens = this.rows.contents(bensId);

		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9)));

		assertThat(this.rows.with(this.ashasId)).isEmpty();
		assertThat(this.rows.contents(bensId)).isEqualTo(bens);
		assertThat(this.rows.beyondSequences()).isEmpty();
		this.asha.list("").expectBody().jsonPath("$.items.length()").isEqualTo(0);
		ben.list("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void anEventOfItsOwnFollowsWhatWasToldOfBookmarks() {
		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9)));

		List<Event> events = events().await(4);

		assertThat(events.getLast().type()).isEqualTo("dev.studyhall.bookmark.learner-erased.v1");
		assertThat(events.getLast().payload().get("learnerId").asString()).isEqualTo(this.ashasId.toString());
		assertThat(events).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void whoComesBackBeginsAnewAndTheSequenceGoesOn() {
		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9)));

		this.asha.put(this.catalog.id("q1"), Map.of("kind", "favourite")).expectStatus().isCreated();

		assertThat(events().await(5)).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
		this.asha.list("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void anErasureThatIsToldAgainErasesNothingNew() {
		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9)));
		mark(this.asha);

		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9), erased(this.ashasId, 8)));

		this.asha.list("").expectBody().jsonPath("$.items.length()").isEqualTo(1);
		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 12)));
		assertThat(this.rows.with(this.ashasId)).isEmpty();
	}

	@Test
	void theExportHasARowOfEveryTableAndNoneOnceErased() {
		assertThat(filled(this.asha)).containsExactly("bookmark", "collection", "collectionItem", "idempotency",
				"learner");

		apply(ERASURES, this.tenant, List.of(erased(this.ashasId, 9)));

		assertThat(filled(this.asha)).containsExactly("learner");
	}

	@Test
	void ofALearnerNeverSeenHereOnlyTheSequencesAreKept() {
		UUID stranger = unknownId();

		apply(ERASURES, this.tenant, List.of(erased(stranger, 1)));

		assertThat(this.rows.with(stranger)).isEmpty();
		assertThat(count("learner where learner_id = ? and sequence = 1 and erasure = 1", stranger)).isOne();
	}

	private static List<String> filled(Learner learner) {
		JsonNode export = new JsonMapper().readTree(learner.client()
			.get()
			.uri(learner.home() + "/data/bookmarks")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "private, no-store")
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
		return export.propertyStream()
			.filter((property) -> property.getValue().isArray() && !property.getValue().isEmpty())
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Leaves a row in every table that this service keeps of learners. */
	private void mark(Learner learner) {
		learner.put(this.catalog.id("q1"), Map.of("kind", "challenging", "note", "mine")).expectStatus().isCreated();
		learner.put(this.catalog.id("q2"), Map.of("kind", "revisit")).expectStatus().isCreated();
		learner.remove(this.catalog.id("q2")).expectStatus().isNoContent();
		JsonNode collection = new JsonMapper().readTree(learner.client()
			.post()
			.uri(learner.home() + "/collections")
			.header("Idempotency-Key", "once")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"name\": \"Mine\"}")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody());
		learner.client()
			.put()
			.uri(learner.home() + "/collections/{id}/items/question/{question}", collection.get("id").asString(),
					this.catalog.id("q1"))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private IncomingEvent erased(UUID learner, long sequence) {
		String payload = "{\"tenantId\":\"%s\",\"learnerId\":\"%s\",\"erasedAt\":\"2026-06-02T08:15:00Z\"}"
			.formatted(this.tenant.id(), learner);
		return new IncomingEvent(UUID.randomUUID(), "dev.studyhall.progress.learner-erased.v1",
				new TenantId(this.tenant.id()), learner.toString(), sequence, Instant.EPOCH,
				payload.getBytes(StandardCharsets.UTF_8));
	}

}
