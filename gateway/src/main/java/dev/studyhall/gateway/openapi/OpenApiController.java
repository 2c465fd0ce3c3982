package dev.studyhall.gateway.openapi;

import java.time.Duration;

import dev.studyhall.gateway.problem.PagePreference;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out the API's document: the page to those who would rather have HTML than JSON.
 */
@RestController
class OpenApiController {

	private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=utf-8");

	private static final CacheControl BRIEFLY = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private final ApiDocument document;

	private final Mono<byte[]> page;

	OpenApiController(ApiDocument document) {
		this.document = document;
		this.page = Mono.fromCallable(() -> ApiPage.of(document.tree()))
			.subscribeOn(Schedulers.boundedElastic())
			.cache();
	}

	@GetMapping("/openapi")
	Mono<ResponseEntity<byte[]>> document(ServerHttpRequest request) {
		return PagePreference.of(request) ? this.page.map(this::page) : Mono.just(json());
	}

	@GetMapping("/openapi.json")
	ResponseEntity<byte[]> json() {
		return answer("", MediaType.APPLICATION_JSON).body(this.document.json());
	}

	private ResponseEntity<byte[]> page(byte[] html) {
		return answer("-page", PAGE).header("Content-Security-Policy", ApiPage.POLICY).body(html);
	}

	private ResponseEntity.BodyBuilder answer(String variant, MediaType type) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(BRIEFLY)
			.varyBy(HttpHeaders.ACCEPT)
			.eTag(this.document.etag() + variant);
	}

}
