package dev.studyhall.catalog.importing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be uploaded, by whom, and what a repetition is answered. */
class UploadIT extends RunningCatalog {

	private static final MediaType MARKDOWN = MediaType.valueOf("text/markdown");

	private static final byte[] BUNDLE = "# Sets\n### One?\nFirst.\n".getBytes(StandardCharsets.UTF_8);

	@Test
	void anUploadIsAnsweredWithItsJobAndAddress() {
		var answer = author().post(MARKDOWN, BUNDLE, "?file=sets.md", Map.of())
			.expectStatus()
			.isAccepted()
			.expectHeader()
			.contentType(MediaType.APPLICATION_JSON)
			.expectBody(JsonNode.class)
			.returnResult();

		JsonNode job = json(answer.getResponseBody());
		assertThat(answer.getResponseHeaders().getFirst("Location"))
			.isEqualTo("/api/v1/" + this.tenant.slug() + "/imports/" + job.get("id").asString());
		assertThat(job.get("state").asString()).isEqualTo("queued");
		assertThat(job.get("format").asString()).isEqualTo("markdown");
	}

	@Test
	void aLargeUploadIsStoredInRowsAndReadWhole() {
		String bundle = "# Sets\n" + "### Question %d?\n\n%s\n\n".repeat(1).formatted(1, "x".repeat(60_000))
				+ "### Two?\n\n" + "y".repeat(60_000) + "\n";
		StringBuilder large = new StringBuilder(bundle);
		for (int number = 3; number < 14; number++) {
			large.append("\n### Question ").append(number).append("?\n\n").append("é".repeat(30_000)).append('\n');
		}

		JsonNode job = author().importBundle(large.toString());

		assertThat(job.get("counts").get("created").asInt()).isEqualTo(13);
	}

	@Test
	void anUploadThatIsTooLargeIsRefusedAndLeavesNothing() {
		byte[] large = new byte[1024 * 1024 + 1];

		author().post(MARKDOWN, large, "", Map.of())
			.expectStatus()
			.isEqualTo(413)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/content-too-large");
		client("mira", this.tenant.slug(), "author").post()
			.uri("/api/v1/" + this.tenant.slug() + "/imports")
			.contentType(MARKDOWN)
			.body(reactor.core.publisher.Flux.range(0, 20).map((part) -> "x".repeat(64 * 1024)), String.class)
			.exchange()
			.expectStatus()
			.isEqualTo(413);

		assertThat(count("import_job where tenant_id = ?", this.tenant.id())).isZero();
		assertThat(count("import_chunk where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void anEmptyUploadIsRefused() {
		author().post(MARKDOWN, new byte[0], "", Map.of())
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("https://studyhall.dev/problems/upload-empty");

		assertThat(count("import_job where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void otherTypesAndUnknownOptionsAreRefused() {
		author().post(MediaType.IMAGE_PNG, BUNDLE, "", Map.of()).expectStatus().isEqualTo(415);
		for (String query : new String[] { "?publish=maybe", "?missing=drop", "?change=huge", "?file=", "?file=a\u0007",
				"?format=word" }) {
			author().post(MARKDOWN, BUNDLE, query, Map.of())
				.expectStatus()
				.isBadRequest()
				.expectBody()
				.jsonPath("$.field")
				.isEqualTo(query.substring(1, query.indexOf('=')));
		}
	}

	@Test
	void aRepetitionWithTheSameKeyGetsTheFirstAnswerAndNoSecondJob() {
		Map<String, String> key = Map.of("Idempotency-Key", "k1");
		JsonNode first = json(author().post(MARKDOWN, BUNDLE, "", key)
			.expectStatus()
			.isAccepted()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());

		JsonNode second = json(author().post(MARKDOWN, BUNDLE, "", key)
			.expectStatus()
			.isAccepted()
			.expectHeader()
			.valueEquals("Location", "/api/v1/" + this.tenant.slug() + "/imports/" + first.get("id").asString())
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody());

		assertThat(second).isEqualTo(first);
		assertThat(count("import_job where tenant_id = ?", this.tenant.id())).isEqualTo(1);
		author().post(MARKDOWN, BUNDLE, "?publish=false", key).expectStatus().isEqualTo(422);
		author().post(MARKDOWN, "# Other\n### Q\nA\n".getBytes(StandardCharsets.UTF_8), "", key)
			.expectStatus()
			.isEqualTo(422);
		assertThat(count("import_job where tenant_id = ?", this.tenant.id())).isEqualTo(1);
	}

	@Test
	void aTenantHasSoManyImportsUnderWayAndNotMore() {
		for (int job = 0; job < 2; job++) {
			update("insert into catalog.import_job (tenant_id, id, state, format, publish, retire_missing, change_kind)"
					+ " values (?, gen_random_uuid(), 'receiving', 'markdown', true, false, 'minor')",
					this.tenant.id());
		}

		author().post(MARKDOWN, BUNDLE, "", Map.of())
			.expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.valueEquals("Retry-After", "5");
	}

	@Test
	void onlyAuthorsOfTheTenantImportAndSeeTheirJobs() {
		String address = author().upload(MARKDOWN, BUNDLE, "");
		author().await(address);
		String uploads = "/api/v1/" + this.tenant.slug() + "/imports";
		TestTenant other = registerTenant(true);

		client().post().uri(uploads).contentType(MARKDOWN).bodyValue("x").exchange().expectStatus().isUnauthorized();
		client("asha", this.tenant.slug()).post()
			.uri(uploads)
			.contentType(MARKDOWN)
			.bodyValue("x")
			.exchange()
			.expectStatus()
			.isForbidden();
		client("nora", other.slug(), "author").post()
			.uri(uploads)
			.contentType(MARKDOWN)
			.bodyValue("x")
			.exchange()
			.expectStatus()
			.isNotFound();
		client("asha", this.tenant.slug()).get().uri(address).exchange().expectStatus().isForbidden();
		author(other).client()
			.get()
			.uri(address.replace(this.tenant.slug(), other.slug()))
			.exchange()
			.expectStatus()
			.isNotFound();
		author().client().get().uri(uploads + "/not-an-id").exchange().expectStatus().isNotFound();
	}

}
