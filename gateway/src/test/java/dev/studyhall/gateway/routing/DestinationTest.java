package dev.studyhall.gateway.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTest {

	@Test
	void everyDocumentedAddressHasItsService() throws IOException {
		String document = Files.readString(Path.of("src/main/resources/openapi/studyhall.json"));

		JsonMapper.shared()
			.readTree(document)
			.path("paths")
			.propertyNames()
			.stream()
			.filter((path) -> path.startsWith("/api/"))
			.forEach((path) -> assertThat(Destination.ofPath(path.replace("{tenant}", "abc")).area()).as(path)
				.isNotEqualTo(Area.ELSEWHERE));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/tenants,TENANTS,", "/api/v1/tenants/,TENANTS,", "/api/v1/abc/topics,TOPICS,abc",
			"/api/v1/abc/topics/x/y,TOPICS,abc", "/api/v1/a-1/questions/1,QUESTIONS,a-1",
			"/api/v1/abc/search,SEARCH,abc", "/api/v1/abc/search/suggestions,SEARCH,abc",
			"/api/v1/abc/imports,IMPORTS,abc", "/api/v1/abc/me/bookmarks,BOOKMARKS,abc",
			"/api/v1/abc/me/collections/1/items/topic/2,COLLECTIONS,abc",
			"/api/v1/abc/collections/x,SHARED_COLLECTIONS,abc", "/api/v1/abc/me/attempts/,ATTEMPTS,abc",
			"/api/v1/abc/me/progress/topics/x,PROGRESS,abc", "/api/v1/abc/me/cards/1/hold,CARDS,abc",
			"/api/v1/abc/me/reviews,REVIEWS,abc", "/api/v1/abc/me/sessions/1,SESSIONS,abc",
			"/api/v1/abc/me/memory-settings,MEMORY_SETTINGS,abc",
			"/api/v1/abc/me/memory-settings/fit,MEMORY_SETTINGS,abc", "/api/v1/abc/me/daily-limits,DAILY_LIMITS,abc",
			"/api/v1/abc/me/goal,GOAL,abc", "/api/v1/abc/me/plan,PLAN,abc", "/api/v1/abc/me/statistics,HISTORY,abc",
			"/api/v1/abc/statistics/topics/x/items,STATISTICS,abc", "/api/v1/abc/cohorts,COHORTS,abc",
			"/api/v1/abc/memory-settings/fit,TENANT_MEMORY_SETTINGS,abc", "/api/v1/abc/me/data,LEARNER_DATA,abc",
			"/api/v1/abc/me/data/progress,LEARNER_DATA,abc", "/api/v1/abc/me/data/bookmarks,BOOKMARK_DATA,abc",
			"/api/v1/abc/me/data/x,ELSEWHERE,abc", "/api/v1/abc/learners/1/data,LEARNER_DATA,abc",
			"/api/v1/abc/learners/1/data/progress,LEARNER_DATA,abc",
			"/api/v1/abc/learners/1/data/bookmarks,BOOKMARK_DATA,abc", "/api/v1/abc/learners,ELSEWHERE,abc",
			"/api/v1/abc/learners/1,ELSEWHERE,abc", "/api/v1/abc/learners/1/x,ELSEWHERE,abc",
			"/api/v1/abc/me/events,EVENTS,abc", "/api/v1/abc/xapi/statements,XAPI,abc", "/api/v1/abc,ELSEWHERE,abc",
			"/api/v1/abc/,ELSEWHERE,abc", "/api/v1/abc/me,ME,abc", "/api/v1/abc/me/,ME,abc",
			"/api/v1/abc/me/topics,ELSEWHERE,abc", "/api/v1/ab/topics,ELSEWHERE,", "/api/v1/1bc/topics,ELSEWHERE,",
			"/api/v1/aBc/topics,ELSEWHERE,", "/api/v1/a%62c/topics,ELSEWHERE,", "/api/v1//topics,ELSEWHERE,",
			"/api/v1/,ELSEWHERE,", "/api/v1,ELSEWHERE,", "/api/v2/abc/topics,ELSEWHERE,", "/status,ELSEWHERE,",
			"/status/x,ELSEWHERE,", "/openapi,ELSEWHERE,", "/openapi.json,ELSEWHERE,", "/login,ELSEWHERE,",
			"/login/callback,ELSEWHERE,", "/logout,ELSEWHERE,", "/oauth2/x,ELSEWHERE,", "/api,ELSEWHERE,",
			"/actuator/health,ELSEWHERE,", "//abc,ELSEWHERE,", "/,PAGES,", "/abc,PAGES,abc", "/abc/topics/x,PAGES,abc",
			"/assets/app.css,PAGES,", "/robots.txt,PAGES,", "/apiary,PAGES,apiary", "/Abc,PAGES,",
			"/api/v1/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/topics,ELSEWHERE,",
			"/api/v1/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/topics,TOPICS,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void aPathBelongsToOneArea(String path, Area area, @Nullable String tenant) {
		assertThat(Destination.ofPath(path)).isEqualTo(new Destination(area, tenant));
	}

}
