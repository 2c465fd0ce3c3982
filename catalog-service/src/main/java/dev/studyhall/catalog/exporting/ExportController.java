package dev.studyhall.catalog.exporting;

import java.nio.charset.StandardCharsets;

import dev.studyhall.formats.content.Tags;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Content to take away, drafts included. */
@RestController
class ExportController {

	private final Exports exports;

	ExportController(Exports exports) {
		this.exports = exports;
	}

	@GetMapping("/api/v1/{tenant}/topics/{slug}/export")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportTopic(@PathVariable String slug,
			@RequestParam(defaultValue = "json") String format, Caller author) {
		ExportFormat known = require(format);
		return exports.topic(author.tenant().id(), slug, known).map((bytes) -> respond(bytes, slug, known));
	}

	@GetMapping("/api/v1/{tenant}/export")
	ResponseEntity<Flux<DataBuffer>> exportAll(@RequestParam(defaultValue = "json") String format,
			@RequestParam(required = false) @Nullable String tag, Caller author) {
		ExportFormat known = require(format);
		if (tag != null && !Tags.isTag(tag)) {
			throw new BadRequestException("tag", "Expected a tag: " + Tags.SHAPE + ".");
		}
		return respond(exports.all(author.tenant().id(), tag, known), author.tenant().slug().value(), known);
	}

	private static ExportFormat require(String format) {
		return ExportFormat.find(format)
			.orElseThrow(() -> new BadRequestException("format", "Expected json, bundle, csv, gift, qti or anki."));
	}

	private static ResponseEntity<Flux<DataBuffer>> respond(Flux<DataBuffer> bytes, String name, ExportFormat format) {
		return ResponseEntity.ok()
			.contentType(format.type())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name + "." + format.ending(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(bytes);
	}

}
