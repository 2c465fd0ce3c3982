package dev.studyhall.kit.sample;

import dev.studyhall.kit.access.AccessRules;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** A service that keeps notes. */
@SpringBootApplication
public class SampleApplication {

	@Bean
	AccessRules accessRules() {
		return AccessRules.of(AccessRules.anyone(HttpMethod.GET, "/api/v1/{tenant}/notes"),
				AccessRules.member(HttpMethod.PUT, "/api/v1/{tenant}/notes/{id}"),
				AccessRules.role("author", HttpMethod.POST, "/api/v1/{tenant}/notes"),
				AccessRules.operator(HttpMethod.POST, "/api/v1/tenants"));
	}

}
