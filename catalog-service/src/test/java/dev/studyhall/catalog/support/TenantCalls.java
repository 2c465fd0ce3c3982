package dev.studyhall.catalog.support;

import java.util.Objects;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;

/** Describes the calls on tenants. */
final class TenantCalls {

	private TenantCalls() {
	}

	static void list(Operation operation) {
		operation.summary("The public tenants, by slug");
		operation.addSecurityItem(new SecurityRequirement());
		Objects.requireNonNull(operation.getResponses().get("200")).description("A page of them.");
		ApiExamples.add(operation, "200", "tenants");
	}

	static void register(Operation operation) {
		operation.summary("Register a tenant")
			.description("For operators of the platform. A slug never changes and is never given again.");
		ApiExamples.secured(operation);
		operation.getResponses().remove("200");
		operation.getResponses()
			.addApiResponse("201", ApiExamples.json("It is there.", "TenantView", "tenant")
				.addHeaderObject("Location", ApiExamples.header("The tenant's topics.")));
		ApiConventions.answer(operation, "400", "Something in the request cannot be right; `field` names it.");
		ApiConventions.answer(operation, "403", "The caller is no operator.");
		ApiConventions.answer(operation, "409", "There is, or was, a tenant of that slug (`tenant-slug-taken`).");
		ApiExamples.repeatable(operation);
	}

}
