package dev.studyhall.progress;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

import static dev.studyhall.kit.access.AccessRules.member;
import static dev.studyhall.kit.access.AccessRules.role;

/** The progress service. */
@SpringBootApplication(proxyBeanMethods = false)
public class ProgressApplication {

	public static void main(String[] args) {
		SpringApplication.run(ProgressApplication.class, args);
	}

	/**
	 * The calls of this service. Those of statistics ask for one of two roles, and see to
	 * that themselves.
	 */
	@Bean
	AccessRules accessRules() {
		return AccessRules.of(member(HttpMethod.POST, "/api/v1/{tenant}/me/attempts"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/attempts/{clientEventId}"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/cards/{questionId}"),
				member(HttpMethod.PUT, "/api/v1/{tenant}/me/cards/{questionId}/hold"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/cards/{questionId}/hold"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/memory-settings"),
				member(HttpMethod.PUT, "/api/v1/{tenant}/me/memory-settings"),
				member(HttpMethod.POST, "/api/v1/{tenant}/me/memory-settings/fit"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/goal"), member(HttpMethod.PUT, "/api/v1/{tenant}/me/goal"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/goal"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/plan"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/daily-limits"),
				member(HttpMethod.PUT, "/api/v1/{tenant}/me/daily-limits"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/reviews"),
				member(HttpMethod.POST, "/api/v1/{tenant}/me/sessions"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/sessions/{sessionId}"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/items"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/funnel"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/audit"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/activity"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/items.csv"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/funnel.csv"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/topics/{slug}/audit.csv"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/activity.csv"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/retention.csv"),
				role("instructor", HttpMethod.GET, "/api/v1/{tenant}/cohorts"),
				role("instructor", HttpMethod.POST, "/api/v1/{tenant}/cohorts"),
				role("instructor", HttpMethod.GET, "/api/v1/{tenant}/cohorts/{cohortId}"),
				role("instructor", HttpMethod.PUT, "/api/v1/{tenant}/cohorts/{cohortId}"),
				role("instructor", HttpMethod.DELETE, "/api/v1/{tenant}/cohorts/{cohortId}"),
				role("instructor", HttpMethod.GET, "/api/v1/{tenant}/cohorts/{cohortId}/members"),
				role("instructor", HttpMethod.PUT, "/api/v1/{tenant}/cohorts/{cohortId}/members/{learnerId}"),
				role("instructor", HttpMethod.DELETE, "/api/v1/{tenant}/cohorts/{cohortId}/members/{learnerId}"),
				role("instructor", HttpMethod.GET, "/api/v1/{tenant}/cohorts/{cohortId}/members.csv"),
				role("instructor", HttpMethod.GET, "/api/v1/{tenant}/cohorts/{cohortId}/at-risk"),
				member(HttpMethod.GET, "/api/v1/{tenant}/statistics/retention"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/progress"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/progress/topics/{slug}"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/statistics"),
				member(HttpMethod.DELETE, "/api/v1/{tenant}/me/data"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/data/progress"),
				role("admin", HttpMethod.GET, "/api/v1/{tenant}/memory-settings"),
				role("admin", HttpMethod.DELETE, "/api/v1/{tenant}/memory-settings"),
				role("admin", HttpMethod.POST, "/api/v1/{tenant}/memory-settings/fit"),
				role("admin", HttpMethod.GET, "/api/v1/{tenant}/learners/{learnerId}/data/progress"),
				role("admin", HttpMethod.DELETE, "/api/v1/{tenant}/learners/{learnerId}/data"),
				member(HttpMethod.GET, "/api/v1/{tenant}/me/events"),
				role("admin", HttpMethod.GET, "/api/v1/{tenant}/xapi/statements"));
	}

}
