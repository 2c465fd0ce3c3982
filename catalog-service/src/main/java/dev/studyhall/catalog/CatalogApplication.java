package dev.studyhall.catalog;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** The catalog service. */
@SpringBootApplication(proxyBeanMethods = false)
public class CatalogApplication {

	private static final String AUTHOR = "author";

	/** Starts the service. */
	public static void main(String[] arguments) {
		SpringApplication.run(CatalogApplication.class, arguments);
	}

	@Bean
	AccessRules accessRules() {
		return AccessRules.of(AccessRules.anyone(HttpMethod.GET, "/api/v1/tenants"),
				AccessRules.operator(HttpMethod.POST, "/api/v1/tenants"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/topics"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/topics/{slug}"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/topics/{slug}/questions/{question}"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/topics/{slug}/publication"),
				author(HttpMethod.POST, "/topics"), author(HttpMethod.GET, "/topics/{slug}"),
				author(HttpMethod.PUT, "/topics/{slug}"), author(HttpMethod.DELETE, "/topics/{slug}"),
				author(HttpMethod.PUT, "/topics/{slug}/slug"), author(HttpMethod.PUT, "/topics/{slug}/schedule"),
				author(HttpMethod.DELETE, "/topics/{slug}/schedule"),
				author(HttpMethod.POST, "/topics/{slug}/restoration"),
				author(HttpMethod.POST, "/topics/{slug}/questions"), author(HttpMethod.GET, "/questions/{id}"),
				author(HttpMethod.PUT, "/questions/{id}"), author(HttpMethod.PUT, "/questions/{id}/slug"),
				author(HttpMethod.DELETE, "/questions/{id}"), author(HttpMethod.POST, "/questions/{id}/restoration"),
				author(HttpMethod.GET, "/trash"), author(HttpMethod.GET, "/topics/{slug}/versions"),
				author(HttpMethod.GET, "/topics/{slug}/versions/{version}"),
				author(HttpMethod.GET, "/topics/{slug}/diff"), author(HttpMethod.GET, "/topics/{slug}/publications"),
				author(HttpMethod.POST, "/topics/{slug}/publications/{number}/reversion"),
				author(HttpMethod.GET, "/questions/{id}/versions"),
				author(HttpMethod.GET, "/questions/{id}/versions/{version}"),
				author(HttpMethod.GET, "/questions/{id}/diff"), author(HttpMethod.PUT, "/topics/{slug}/review"),
				author(HttpMethod.PUT, "/questions/{id}/review"), author(HttpMethod.GET, "/reviews"),
				author(HttpMethod.GET, "/policy"),
				AccessRules.role("admin", HttpMethod.PUT, "/api/v1/{tenant}/authoring/policy"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/questions/{id}"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/questions/{id}/counts"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/search"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/search/suggestions"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/questions/{id}/retirement"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/imports"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/imports/{id}"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/imports/{id}/events"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/imports/{id}/items"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/topics/{slug}/export"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/export"),
				AccessRules.role(AUTHOR, HttpMethod.PUT, "/api/v1/{tenant}/topics/{slug}/offer"),
				AccessRules.role(AUTHOR, HttpMethod.DELETE, "/api/v1/{tenant}/topics/{slug}/offer"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/shared-topics"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/shared-topics/{id}"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/adoptions"),
				AccessRules.role(AUTHOR, HttpMethod.PUT, "/api/v1/{tenant}/adoptions/{slug}"),
				AccessRules.role(AUTHOR, HttpMethod.DELETE, "/api/v1/{tenant}/adoptions/{slug}"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/adoptions/{slug}/update"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/adoptions/{slug}/update"));
	}

	private static AccessRules.Rule author(HttpMethod method, String path) {
		return AccessRules.role(AUTHOR, method, "/api/v1/{tenant}/authoring" + path);
	}

}
