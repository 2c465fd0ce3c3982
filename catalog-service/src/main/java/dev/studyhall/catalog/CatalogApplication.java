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
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/topics/{slug}/publication"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/questions/{id}"),
				AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/questions/{id}/counts"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/questions/{id}/retirement"),
				AccessRules.role(AUTHOR, HttpMethod.POST, "/api/v1/{tenant}/imports"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/imports/{id}"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/topics/{slug}/export"),
				AccessRules.role(AUTHOR, HttpMethod.GET, "/api/v1/{tenant}/export"));
	}

}
