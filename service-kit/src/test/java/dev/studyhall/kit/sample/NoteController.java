package dev.studyhall.kit.sample;

import java.time.Clock;
import java.util.UUID;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.outbox.Outbox;
import dev.studyhall.kit.outbox.OutgoingEvent;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

import static dev.studyhall.kit.web.Cursor.of;

/** Writes a note and its event, lists notes. */
@RestController
class NoteController {

	private final Transactions transactions;

	private final DatabaseClient database;

	private final Outbox outbox;

	private final Clock clock;

	NoteController(Transactions transactions, DatabaseClient database, Outbox outbox, Clock clock) {
		this.transactions = transactions;
		this.database = database;
		this.outbox = outbox;
		this.clock = clock;
	}

	@PutMapping("/api/v1/{tenant}/notes/{id}")
	Mono<Note> put(@PathVariable UUID id, @RequestBody NewNote note, Caller caller) {
		return database.sql("""
				insert into note (tenant_id, id, text) values (:tenant, :id, :text)
				on conflict (tenant_id, id) do update set text = excluded.text, sequence = note.sequence + 1
				returning sequence""")
			.bind("tenant", caller.tenant().id().value())
			.bind("id", id)
			.bind("text", note.text())
			.mapValue(Long.class)
			.one()
			.flatMap((sequence) -> outbox
				.append(new OutgoingEvent(caller.tenant().id(), id.toString(), sequence,
						"dev.studyhall.kit.note-written.v1", id.toString(), clock.instant(), new Note(id, note.text())))
				.thenReturn(new Note(id, note.text())))
			.as(transactions::inTenant);
	}

	@PostMapping("/api/v1/{tenant}/notes")
	Mono<Void> forAuthors() {
		return Mono.empty();
	}

	@PostMapping("/api/v1/tenants")
	Mono<Void> forOperators() {
		return Mono.empty();
	}

	/**
	 * Deliberately without a tenant's predicate: row-level security alone keeps
	 * strangers' notes away.
	 */
	@GetMapping("/api/v1/{tenant}/notes")
	Mono<ResponseEntity<Page<Note>>> list(PageRequest page, ServerWebExchange exchange) {
		return database.sql("select id, text from note where id::text > :after order by id limit :limit")
			.bind("after", page.after(0, ""))
			.bind("limit", page.limit() + 1)
			.mapProperties(Note.class)
			.all()
			.collectList()
			.as(transactions::inTenant)
			.map((found) -> Page.of(found, page, (note) -> of(note.id().toString())))
			.map((notes) -> Pages.respond(exchange, notes));
	}

	record NewNote(String text) {
	}

	record Note(UUID id, String text) {
	}

}
