package dev.studyhall.gateway.routing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationTest {

	@ParameterizedTest
	@CsvSource({ "/api/v1/tenants,TENANTS,", "/api/v1/tenants/,TENANTS,", "/api/v1/abc/topics,TOPICS,abc",
			"/api/v1/abc/topics/x/y,TOPICS,abc", "/api/v1/a-1/questions/1,QUESTIONS,a-1",
			"/api/v1/abc/imports,IMPORTS,abc", "/api/v1/abc/me/bookmarks,BOOKMARKS,abc",
			"/api/v1/abc/me/attempts/,ATTEMPTS,abc", "/api/v1/abc/me/progress/topics/x,PROGRESS,abc",
			"/api/v1/abc,ELSEWHERE,abc", "/api/v1/abc/,ELSEWHERE,abc", "/api/v1/abc/me,ELSEWHERE,abc",
			"/api/v1/abc/me/,ELSEWHERE,abc", "/api/v1/abc/me/topics,ELSEWHERE,abc", "/api/v1/ab/topics,ELSEWHERE,",
			"/api/v1/1bc/topics,ELSEWHERE,", "/api/v1/aBc/topics,ELSEWHERE,", "/api/v1/a%62c/topics,ELSEWHERE,",
			"/api/v1//topics,ELSEWHERE,", "/api/v1/,ELSEWHERE,", "/api/v1,ELSEWHERE,", "/,ELSEWHERE,",
			"/api/v2/abc/topics,ELSEWHERE,", "/status,ELSEWHERE,",
			"/api/v1/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/topics,ELSEWHERE,",
			"/api/v1/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/topics,TOPICS,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void aPathBelongsToOneArea(String path, Area area, @Nullable String tenant) {
		assertThat(Destination.ofPath(path)).isEqualTo(new Destination(area, tenant));
	}

}
