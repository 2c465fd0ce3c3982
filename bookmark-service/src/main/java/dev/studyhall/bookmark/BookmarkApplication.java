package dev.studyhall.bookmark;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

import static dev.studyhall.kit.access.AccessRules.member;
import static dev.studyhall.kit.access.AccessRules.role;

/** The bookmark service. */
@SpringBootApplication(proxyBeanMethods = false)
public class BookmarkApplication {

	private static final String BOOKMARKS = "/api/v1/{tenant}/me/bookmarks";

	private static final String COLLECTIONS = "/api/v1/{tenant}/me/collections";

	private static final String COLLECTION = COLLECTIONS + "/{id}";

	public static void main(String[] args) {
		SpringApplication.run(BookmarkApplication.class, args);
	}

	/**
	 * The calls of this service: a learner's own, what others have shared, and an
	 * admin's.
	 */
	@Bean
	AccessRules accessRules() {
		return AccessRules.of(member(HttpMethod.GET, BOOKMARKS), member(HttpMethod.GET, BOOKMARKS + "/export"),
				member(HttpMethod.POST, BOOKMARKS + "/bulk"), member(HttpMethod.GET, BOOKMARKS + "/{questionId}"),
				member(HttpMethod.GET, BOOKMARKS + "/topics/{topicId}"),
				member(HttpMethod.PUT, BOOKMARKS + "/{questionId}"),
				member(HttpMethod.DELETE, BOOKMARKS + "/{questionId}"),
				member(HttpMethod.PUT, BOOKMARKS + "/topics/{topicId}"),
				member(HttpMethod.DELETE, BOOKMARKS + "/topics/{topicId}"), member(HttpMethod.GET, COLLECTIONS),
				member(HttpMethod.POST, COLLECTIONS), member(HttpMethod.GET, COLLECTION),
				member(HttpMethod.PUT, COLLECTION), member(HttpMethod.DELETE, COLLECTION),
				member(HttpMethod.PUT, COLLECTION + "/items/{targetType}/{targetId}"),
				member(HttpMethod.DELETE, COLLECTION + "/items/{targetType}/{targetId}"),
				member(HttpMethod.PUT, COLLECTION + "/link"), member(HttpMethod.DELETE, COLLECTION + "/link"),
				member(HttpMethod.GET, "/api/v1/{tenant}/collections/{link}"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/data/bookmarks"),
				role("admin", HttpMethod.GET, "/api/v1/{tenant}/learners/{learnerId}/data/bookmarks"));
	}

}
