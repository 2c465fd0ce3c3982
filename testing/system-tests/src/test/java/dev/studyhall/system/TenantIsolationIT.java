package dev.studyhall.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.studyhall.system.Api.HOME;
import static org.assertj.core.api.Assertions.assertThat;

/** What a member of one tenant can do in another: read what is public there. */
class TenantIsolationIT {

	private static final String NORTH = "/api/v1/north-academy";

	private final Api api = Running.api();

	@Test
	void zoeReadsWhatIsPublicAndNothingElse() {
		String question = LearnerJourneyIT.questions().getFirst();

		assertThat(api.get("zoe", HOME + "/topics/django").status()).isEqualTo(200);
		assertThat(api.get("zoe", HOME + "/me/bookmarks").status()).isEqualTo(404);
		assertThat(api.get("zoe", HOME + "/me/progress").status()).isEqualTo(404);
		assertThat(api.get("zoe", HOME + "/me/progress/topics/django").status()).isEqualTo(404);
		assertThat(api.get("zoe", HOME + "/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(api.get("zoe", NORTH + "/questions/" + question).status()).isEqualTo(404);
		assertThat(api.get("zoe", NORTH + "/questions/" + question + "/counts").status()).isEqualTo(404);
		assertThat(api.get("zoe", NORTH + "/topics/django").status()).isEqualTo(404);
	}

	@Test
	void zoeWritesNothingInAForeignTenantWhateverSheSends() {
		String question = LearnerJourneyIT.questions().getFirst();
		List<String> before = footprint();
		Map<String, String> disguises = new LinkedHashMap<>();
		for (String header : List.of("X-Tenant", "X-Tenant-Id", "X-Studyhall-Tenant", "X-User-Id", "X-Forwarded-User",
				"X-Original-URL", "X-Forwarded-Prefix")) {
			disguises.put(header, "tech-baithak");
		}
		disguises.put("Content-Type", "application/json");

		for (String base : List.of(HOME, NORTH)) {
			assertThat(send("zoe", "PUT", base + "/me/bookmarks/" + question, "{\"kind\":\"favourite\"}", disguises))
				.isEqualTo(404);
			assertThat(send("zoe", "DELETE", base + "/me/bookmarks/" + question, null, disguises)).isEqualTo(404);
			assertThat(api.post("zoe", base + "/me/attempts", LearnerJourneyIT.attemptOf(question, 3)).status())
				.isEqualTo(404);
		}
		assertThat(send("zoe", "PUT", NORTH + "/me/bookmarks/" + question,
				"{\"kind\":\"favourite\",\"tenant\":\"tech-baithak\"}", disguises))
			.isEqualTo(400);
		assertThat(api.postMarkdown("zoe", HOME + "/imports", "# Mine\n").status()).isEqualTo(404);
		assertThat(api.postMarkdown("nora", HOME + "/imports", "# Mine\n").status()).isEqualTo(404);
		assertThat(api.postMarkdown("zoe", NORTH + "/imports", "# Mine\n").status()).isEqualTo(403);
		assertThat(api.post("zoe", "/api/v1/tenants", Map.of("slug", "mine-mine", "name", "Mine", "public", true))
			.status()).isEqualTo(403);

		assertThat(footprint()).isEqualTo(before);
	}

	@Test
	void aForeignTenantAndAnUnknownOneAnswerAlike() {
		Api.Answer foreign = api.get("zoe", HOME + "/me/bookmarks");
		Api.Answer unknown = api.get("zoe", "/api/v1/tech-boithak/me/bookmarks");

		assertThat(unknown.status()).isEqualTo(foreign.status());
		assertThat(unknown.text().replace("tech-boithak", "X")).isEqualTo(foreign.text().replace("tech-baithak", "X"));
	}

	@Test
	void withoutATokenNothingIsWritten() {
		String question = LearnerJourneyIT.questions().getFirst();

		assertThat(api.put(null, HOME + "/me/bookmarks/" + question, Map.of("kind", "revisit")).status())
			.isEqualTo(401);
		assertThat(api.post(null, HOME + "/me/attempts", Map.of()).status()).isEqualTo(401);
		assertThat(api.get(null, "/api/v1/no-such-tenant/me/bookmarks").status()).isEqualTo(401);
		assertThat(api.send(null, "GET", HOME + "/topics", null, Map.of("Authorization", "Bearer forged.token.here"))
			.status()).isEqualTo(401);
	}

	@Test
	void twoLearnersOfOneTenantSeeNothingOfEachOther() {
		String question = LearnerJourneyIT.questions().get(20);
		assertThat(
				api.put("ira", HOME + "/me/bookmarks/" + question, Map.of("kind", "revisit", "note", "ira's")).status())
			.isBetween(200, 201);

		assertThat(api.get("tara", HOME + "/me/bookmarks").text()).doesNotContain("ira's");
		assertThat(api.delete("tara", HOME + "/me/bookmarks/" + question).status()).isEqualTo(204);
		assertThat(api.get("ira", HOME + "/me/bookmarks").text()).contains("ira's");
	}

	private int send(String user, String method, String path, @Nullable String body, Map<String, String> headers) {
		return api.send(user, method, path, body, headers).status();
	}

	private static List<String> footprint() {
		return Running.rows("""
				select 'attempts ' || count(*) from progress.attempt
				union all select 'learners ' || count(*) from progress.learner
				union all select 'bookmarks ' || count(*) from bookmark.bookmark
				union all select 'bookmarking learners ' || count(*) from bookmark.learner
				union all select 'imports ' || count(*) from catalog.import_job
				union all select 'tenants ' || count(*) from catalog.tenant_directory""");
	}

}
