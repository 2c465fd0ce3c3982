package dev.studyhall.catalog.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What a tenant makes of another's topic. */
class AdoptionIT extends TwoTenants {

	@Test
	void anAdoptedTopicIsTheTenantsOwn() {
		JsonNode adoption = adopter.adopt("our-sets", offer);

		assertThat(adoption.get("state").asString()).isEqualTo("current");
		assertThat(adoption.get("tenant").asString()).isEqualTo(source.slug());
		assertThat(titles()).containsExactly("One?", "Two?", "Three?");
		assertThat(read("/topics/our-sets").get("source").asString())
			.isEqualTo("/api/v1/" + source.slug() + "/topics/sets");
		assertThat(events().names()).hasSize(4);
	}

	@Test
	void adoptingTwiceMakesOneTopic() {
		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer)).expectStatus().isCreated();
		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer)).expectStatus().isOk();

		assertThat(count("topic where tenant_id = ?", tenant.id())).isOne();
		assertThat(events().names()).hasSize(4);
	}

	@Test
	void twoWhoAdoptAtOnceMakeOneTopic() {
		List<Integer> answers = IntStream.range(0, 4)
			.mapToObj((number) -> CompletableFuture
				.supplyAsync(() -> adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer))
					.returnResult(String.class)
					.getStatus()
					.value()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).containsExactlyInAnyOrder(201, 200, 200, 200);
		assertThat(count("question where tenant_id = ?", tenant.id())).isEqualTo(3);
	}

	@Test
	void aTopicThatIsThereIsNotTouched() {
		adopter.author().importBundle(topic("Sets", FIVE));

		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer)).expectStatus().isEqualTo(409);
		adopter.send(HttpMethod.PUT, "/adoptions/new", Map.of("sharedTopicId", tenant.id()))
			.expectStatus()
			.isNotFound();
		adopter.send(HttpMethod.PUT, "/adoptions/No%20Slug", Map.of("sharedTopicId", offer))
			.expectStatus()
			.isBadRequest();

		assertThat(count("adoption where tenant_id = ?", tenant.id())).isZero();
		assertThat(count("topic where tenant_id = ?", tenant.id())).isOne();
	}

	@Test
	void whatLiesInTheTrashIsNotAdoptedAgain() {
		adopter.adopt("sets", offer);
		String topic = "/authoring/topics/sets";
		desk().delete(topic, desk().get(topic).etag());

		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer)).expectStatus().isEqualTo(409);
		adopter.call(HttpMethod.GET, "/adoptions/sets/update").expectStatus().isNotFound();
	}

	@Test
	void anAdoptionMayStayADraft() {
		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer, "publish", false))
			.expectStatus()
			.isCreated();

		assertThat(events().all()).isEmpty();
		client().get().uri("/api/v1/" + tenant.slug() + "/topics/sets").exchange().expectStatus().isNotFound();
	}

	@Test
	void whatWasAdoptedStaysWhenTheOfferIsWithdrawn() {
		adopter.adopt("our-sets", offer);

		original.call(HttpMethod.DELETE, "/topics/sets/offer").expectStatus().isNoContent();

		assertThat(states()).containsExactly("withdrawn");
		adopter.call(HttpMethod.GET, "/adoptions/our-sets/update").expectStatus().isEqualTo(410);
		adopter.tryUpdate("our-sets", "", Map.of()).expectStatus().isEqualTo(410);
		assertThat(titles()).containsExactly("One?", "Two?", "Three?");
	}

	@Test
	void aTenantMayLetGo() {
		adopter.adopt("our-sets", offer);

		adopter.call(HttpMethod.DELETE, "/adoptions/our-sets").expectStatus().isNoContent();

		adopter.call(HttpMethod.DELETE, "/adoptions/our-sets").expectStatus().isNoContent();
		adopter.call(HttpMethod.GET, "/adoptions/our-sets/update").expectStatus().isNotFound();
		assertThat(states()).isEmpty();
		assertThat(titles()).containsExactly("One?", "Two?", "Three?");
	}

	@Test
	void aHostileCopyIsRefusedWhole() throws IOException {
		String questions = IntStream.range(0, 2_001)
			.mapToObj("{\"externalId\":\"%1$d\",\"title\":\"%1$d?\",\"answer\":\"a\"}"::formatted)
			.reduce((a, b) -> a + "," + b)
			.orElseThrow();
		String topic = "{\"format\":\"studyhall\",\"version\":1,\"topics\":[{\"slug\":\"s\",\"title\":\"S\",\"levels\":"
				+ "[{\"code\":\"b\",\"title\":\"B\",\"questions\":[%s]}]}]}";

		assertRefused(topic.formatted(questions), 422);
		assertRefused(topic.formatted("{\"externalId\":\"1\",\"title\":\"1?\",\"answer\":\"\"}"), 422);
		assertRefused("{}", 422);
		assertRefused(" ".repeat(20 * 1024 * 1024), 413);
		assertThat(count("topic where tenant_id = ?", tenant.id())).isZero();
	}

	private void assertRefused(String json, int status) throws IOException {
		ByteArrayOutputStream copy = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(copy)) {
			gzip.write(json.getBytes(StandardCharsets.UTF_8));
		}
		update("update catalog.shared_topic set content = ? where tenant_id = ?", copy.toByteArray(), source.id());

		adopter.send(HttpMethod.PUT, "/adoptions/sets", Map.of("sharedTopicId", offer))
			.expectStatus()
			.isEqualTo(status);
	}

}
