package dev.studyhall.catalog.tenant;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tenants come into the world. */
class TenantIT extends RunningCatalog {

	@Test
	void anOperatorRegistersATenantAndItIsToldOnce() {
		String slug = TestTenant.unknown().slug();

		JsonNode made = json(register("{\"slug\":\"%s\",\"name\":\"Tech Baithak\",\"public\":true}".formatted(slug), "")
			.expectStatus()
			.isCreated()
			.expectHeader()
			.exists("Location")
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());

		assertThat(made.propertyNames()).containsExactly("id", "slug", "name", "public");
		UUID id = UUID.fromString(made.get("id").asString());
		this.tenant = new TestTenant(id, slug);
		assertThat(events().all()).singleElement().satisfies((event) -> {
			assertThat(event.name()).isEqualTo("tenant-registered.v1");
			assertThat(event.key()).isEqualTo(id + "/" + id);
			assertThat(event.sequence()).isEqualTo(1);
			assertThat(event.payload().toString()).isEqualTo("{\"tenantId\":\"%s\",\"slug\":\"%s\",".formatted(id, slug)
					+ "\"name\":\"Tech Baithak\",\"public\":true,\"state\":\"active\"}");
		});
		assertThat(author().importBundle("# T\n### Q\nA\n").get("counts").get("created").asInt()).isEqualTo(1);
	}

	@Test
	void aSlugIsGivenOnce() {
		String slug = TestTenant.unknown().slug();
		String body = "{\"slug\":\"%s\",\"name\":\"One\",\"public\":true}".formatted(slug);
		register(body, "key-" + slug).expectStatus().isCreated();

		register(body, "").expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/tenant-slug-taken");
		JsonNode again = json(register(body, "key-" + slug).expectStatus()
			.isCreated()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());

		assertThat(count("tenant_directory where slug = ?", slug)).isEqualTo(1);
		this.tenant = new TestTenant(UUID.fromString(again.get("id").asString()), slug);
		assertThat(events().all()).hasSize(1);
		register(body.replace("One", "Two"), "key-" + slug).expectStatus().isEqualTo(422);
	}

	@Test
	void onlyOperatorsRegister() {
		String body = "{\"slug\":\"%s\",\"name\":\"One\",\"public\":true}".formatted(TestTenant.unknown().slug());

		post(client(), body, "").expectStatus().isUnauthorized();
		post(client("tara", this.tenant.slug(), "admin"), body, "").expectStatus().isForbidden();
	}

	@Test
	void whatCannotBeATenantIsRefusedWithTheField() {
		Map<String, String> faults = Map.of("{\"slug\":\"Bad Slug\",\"name\":\"N\",\"public\":true}", "slug",
				"{\"slug\":\"api\",\"name\":\"N\",\"public\":true}", "slug",
				"{\"slug\":\"good-slug\",\"name\":\" \",\"public\":true}", "name",
				"{\"slug\":\"good-slug\",\"name\":\"N\",\"public\":true,\"id\":\"x\"}", "id",
				"{\"slug\":\"good-slug\",\"name\":\"N\",\"public\":\"yes\"}", "public",
				"{\"slug\":\"good-slug\",\"name\":\"N\\u0000\",\"public\":true}", "name");

		faults.forEach((body, field) -> register(body, "").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.field")
			.isEqualTo(field));
		for (String body : List.of("{", "{\"slug\":\"a-b\",\"slug\":\"a-c\",\"name\":\"N\",\"public\":true}", "[]",
				"")) {
			register(body, "").expectStatus().isBadRequest();
		}
	}

	@Test
	void everybodySeesThePublicTenantsPageByPage() {
		TestTenant closed = registerTenant(false);
		registerTenant(true);

		JsonNode first = list("?limit=1");
		JsonNode all = list("?limit=100");

		assertThat(first.get("items").size()).isEqualTo(1);
		assertThat(first.get("next").isNull()).isFalse();
		assertThat(all.get("items").valueStream().map((item) -> item.get("slug").asString())).isSorted()
			.contains(this.tenant.slug())
			.doesNotContain(closed.slug());
	}

	private JsonNode list(String query) {
		return json(client().get()
			.uri("/api/v1/tenants" + query)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());
	}

	private WebTestClient.ResponseSpec register(String body, String key) {
		WebTestClient operator = client().mutate()
			.defaultHeader("Authorization", TestTokens.shared().token("oskar").operator().bearer())
			.build();
		return post(operator, body, key);
	}

	private static WebTestClient.ResponseSpec post(WebTestClient client, String body, String key) {
		return client.post().uri("/api/v1/tenants").contentType(MediaType.APPLICATION_JSON).headers((headers) -> {
			if (!key.isEmpty()) {
				headers.set("Idempotency-Key", key);
			}
		}).bodyValue(body).exchange();
	}

}
