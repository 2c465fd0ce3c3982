package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.catalog.importing.ItemTables.PlacedItem;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What became of each question of an upload. */
@RestController
final class ImportItemController {

	private final JobTables jobs;

	private final ItemTables items;

	private final Transactions transactions;

	ImportItemController(JobTables jobs, ItemTables items, Transactions transactions) {
		this.jobs = jobs;
		this.items = items;
		this.transactions = transactions;
	}

	@GetMapping(path = "/api/v1/{tenant}/imports/{id}/items", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<Page<ImportItem>>> listImportItems(@PathVariable UUID id,
			@RequestParam(required = false) @Nullable String outcome,
			@RequestParam(required = false) @Nullable String topic, PageRequest page, Caller caller,
			ServerWebExchange exchange) {
		return Mono.fromSupplier(() -> ItemFilter.of(outcome, topic))
			.flatMap((filter) -> list(caller.tenant().id(), id, filter, page))
			.map((found) -> Pages.respond(exchange, found));
	}

	private Mono<Page<ImportItem>> list(TenantId tenant, UUID job, ItemFilter filter, PageRequest page) {
		return jobs.mark(tenant, job)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((_) -> items.list(tenant, job, filter, ItemPlace.before(page, job), page.limit() + 1))
			.as(transactions::inTenant)
			.map((found) -> Page.of(found, page, (last) -> last.place().toCursor(job)).map(PlacedItem::item));
	}

}
