package dev.studyhall.catalog.tenant;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Cursor;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import dev.studyhall.kit.web.StoredAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The platform's tenants. */
@RestController
class TenantController {

	private final TenantDirectory tenants;

	private final Transactions transactions;

	private final TenantRegistration registration;

	TenantController(TenantDirectory tenants, Transactions transactions, TenantRegistration registration) {
		this.tenants = tenants;
		this.transactions = transactions;
		this.registration = registration;
	}

	/** A page of the public tenants, by slug. */
	@GetMapping("/api/v1/tenants")
	Mono<ResponseEntity<Page<TenantView>>> listTenants(PageRequest page, ServerWebExchange exchange) {
		return tenants.listOpen(page.after(0, ""), page.limit() + 1)
			.map(TenantView::of)
			.collectList()
			.as(transactions::platform)
			.map((found) -> Page.of(found, page, (tenant) -> Cursor.of(tenant.slug())))
			.map((found) -> Pages.respond(exchange, found));
	}

	/**
	 * Registers a tenant. A repetition with the same {@code Idempotency-Key} gets the
	 * first answer.
	 */
	@PostMapping("/api/v1/tenants")
	Mono<ResponseEntity<String>> registerTenant(@Valid @RequestBody TenantRequest request, Caller operator,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
		return registration.register(operator, request, key).map(StoredAnswer::toResponse);
	}

}
