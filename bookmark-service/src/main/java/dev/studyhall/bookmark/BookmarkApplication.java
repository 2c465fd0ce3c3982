package dev.studyhall.bookmark;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

import static dev.studyhall.kit.access.AccessRules.member;

/** The bookmark service. */
@SpringBootApplication(proxyBeanMethods = false)
public class BookmarkApplication {

	public static void main(String[] args) {
		SpringApplication.run(BookmarkApplication.class, args);
	}

	/** The calls of this service: all are a learner's own. */
	@Bean
	AccessRules accessRules() {
		return AccessRules.of(member(HttpMethod.GET, "/api/v1/{tenant}/me/bookmarks"),
				member(HttpMethod.POST, "/api/v1/{tenant}/me/bookmarks/bulk"),
				member(HttpMethod.PUT, "/api/v1/{tenant}/me/bookmarks/{questionId}"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/bookmarks/{questionId}"),
				member(HttpMethod.PUT, "/api/v1/{tenant}/me/bookmarks/topics/{topicId}"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/bookmarks/topics/{topicId}"));
	}

}
