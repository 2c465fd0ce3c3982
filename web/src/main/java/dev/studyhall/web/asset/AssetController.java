package dev.studyhall.web.asset;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Sends files. */
@Controller
class AssetController {

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/assets/{name}")
	Mono<ResponseEntity<byte[]>> asset(@PathVariable String name, ServerWebExchange exchange) {
		Asset asset = this.assets.find("/assets/" + name);
		return (asset != null) ? Mono.just(send(asset, exchange.getRequest().getHeaders()))
				: Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static ResponseEntity<byte[]> send(Asset asset, HttpHeaders asked) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(asset.type()).cacheControl(FOR_GOOD);
		if (!asset.shrinks()) {
			return answer.body(asset.plain());
		}
		answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		return Gzip.accepted(asked) ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzip())
				: answer.body(asset.plain());
	}

}
