package dev.studyhall.bookmark.exporting;

import java.util.List;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a learner has, to take away. */
@RestController
class ExportController {

	private final Exports exports;

	ExportController(Exports exports) {
		this.exports = exports;
	}

	@GetMapping("/api/v1/{tenant}/me/bookmarks/export")
	ResponseEntity<Flux<DataBuffer>> exportBookmarks(Caller caller, @RequestParam @Nullable String format,
			ServerWebExchange exchange) {
		ExportFormat chosen = ExportFormat.choose(format, accepted(exchange));
		return ResponseEntity.ok()
			.contentType(chosen.type())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("bookmarks." + chosen.ending()).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
			.body(exports.write(Owner.of(caller), chosen));
	}

	private static List<MediaType> accepted(ServerWebExchange exchange) {
		try {
			return exchange.getRequest().getHeaders().getAccept();
		}
		catch (InvalidMediaTypeException ex) {
			throw new BadRequestException("Accept", "Expected media types.");
		}
	}

}
