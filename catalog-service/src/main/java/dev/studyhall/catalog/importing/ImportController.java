package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.catalog.content.ChangeKind;
import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.refusal.UploadTooLarge;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Uploads of content, and what became of them. */
@RestController
final class ImportController {

	private static final String FORMATS = "Expected markdown, zip, json, csv, gift or xml.";

	private static final int MAX_NAME = 300;

	private final Imports imports;

	private final ImportProperties properties;

	ImportController(Imports imports, ImportProperties properties) {
		this.imports = imports;
		this.properties = properties;
	}

	@PostMapping(path = "/api/v1/{tenant}/imports",
			consumes = { "text/markdown", "application/zip", "application/json", "text/csv",
					"text/tab-separated-values", "text/plain", "application/xml", "text/xml",
					"application/octet-stream" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<String>> uploadImport(Caller caller, ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		long limit = properties.maxUpload().toBytes();
		if (headers.getContentLength() > limit) {
			return Mono.error(() -> new UploadTooLarge(limit));
		}
		return Mono.fromSupplier(() -> toRequest(caller, exchange))
			.flatMap((request) -> imports.accept(caller, request, headers.getFirst("Idempotency-Key"),
					exchange.getRequest().getBody()))
			.map(StoredAnswer::toResponse);
	}

	@GetMapping(path = "/api/v1/{tenant}/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	Mono<ResponseEntity<ImportJob>> findImport(@PathVariable UUID id, Caller caller) {
		return imports.require(caller, id)
			.map((job) -> ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(job));
	}

	private static ImportRequest toRequest(Caller caller, ServerWebExchange exchange) {
		MultiValueMap<String, String> parameters = exchange.getRequest().getQueryParams();
		boolean publish = choose(parameters, "publish", "true", "false").equals("true");
		boolean retire = choose(parameters, "missing", "keep", "retire").equals("retire");
		ChangeKind change = ChangeKind.of(choose(parameters, "change", "minor", "material"));
		return new ImportRequest(format(exchange, parameters), fileName(parameters),
				new ImportOptions(publish, retire, change, caller.requireMember().value()));
	}

	/** What is asked for by name holds, else what the media type says. */
	private static ImportFormat format(ServerWebExchange exchange, MultiValueMap<String, String> parameters) {
		String code = parameters.getFirst("format");
		if (code != null) {
			return ImportFormat.find(code).orElseThrow(() -> new BadRequestException("format", FORMATS));
		}
		return ImportFormat.ofType(exchange.getRequest().getHeaders().getContentType())
			.orElseThrow(() -> new BadRequestException("format", FORMATS));
	}

	private static String choose(MultiValueMap<String, String> parameters, String name, String first, String other) {
		String value = parameters.getFirst(name);
		if (value == null || value.equals(first)) {
			return first;
		}
		if (value.equals(other)) {
			return other;
		}
		throw new BadRequestException(name, "Expected %s or %s.".formatted(first, other));
	}

	private static @Nullable String fileName(MultiValueMap<String, String> parameters) {
		String name = parameters.getFirst("file");
		if (name == null) {
			return null;
		}
		if (name.isBlank() || name.length() > MAX_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
			throw new BadRequestException("file", "Expected 1 to %d printable characters.".formatted(MAX_NAME));
		}
		return name;
	}

}
