package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Imports as they get on, as server-sent events. */
@RestController
final class ImportEventsController {

	private final ImportWatch watch;

	ImportEventsController(ImportWatch watch) {
		this.watch = watch;
	}

	/**
	 * A client that reconnects gets the job as it is. One that has seen the end gets 204,
	 * which tells it not to come back.
	 */
	@GetMapping(path = "/api/v1/{tenant}/imports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Mono<ResponseEntity<Flux<ServerSentEvent<ImportJob>>>> watchImport(@PathVariable UUID id,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, Caller caller) {
		return watch.look(caller, id)
			.map((first) -> (first.job().over() && first.job().state().equals(lastEventId))
					? ResponseEntity.noContent().build() : stream(watch.follow(caller, first)));
	}

	private static ResponseEntity<Flux<ServerSentEvent<ImportJob>>> stream(Flux<ImportWatch.Sight> sights) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(sights.map(ImportEventsController::toEvent));
	}

	private static ServerSentEvent<ImportJob> toEvent(ImportWatch.Sight sight) {
		ImportJob job = sight.job();
		if (sight.silent()) {
			return ServerSentEvent.<ImportJob>builder().comment("").build();
		}
		return ServerSentEvent.builder(job)
			.event(job.over() ? job.state() : "progress")
			.id(job.over() ? job.state() : sight.mark())
			.build();
	}

}
