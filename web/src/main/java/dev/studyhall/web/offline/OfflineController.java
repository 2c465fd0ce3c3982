package dev.studyhall.web.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.studyhall.web.asset.Assets;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The manifest by which the pages can be installed, the worker that keeps visited ones,
 * and what is shown for those that it has not.
 */
@Controller
class OfflineController {

	private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

	private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

	private final Assets assets;

	private final Texts texts;

	private final String worker;

	OfflineController(Assets assets, Texts texts) {
		this.assets = assets;
		this.texts = texts;
		this.worker = worker(assets);
	}

	@GetMapping("/manifest.webmanifest")
	Mono<ResponseEntity<Map<String, ?>>> manifest() {
		return Mono.just(manifest(null));
	}

	@GetMapping(Site.PATH + "/manifest.webmanifest")
	Mono<ResponseEntity<Map<String, ?>>> siteManifest(Site site) {
		return Mono.just(manifest(site));
	}

	@GetMapping("/service-worker.js")
	Mono<ResponseEntity<String>> worker() {
		return Mono.just(ResponseEntity.ok()
			.contentType(SCRIPT)
			.cacheControl(CacheControl.noCache())
			.eTag(this.assets.version())
			.body(this.worker));
	}

	@GetMapping("/-/offline")
	Mono<Answer> offline(Visitor visitor) {
		return Mono.just(Page.of(null, "offline", this.texts.get(visitor.locale(), "offline.title")));
	}

	private ResponseEntity<Map<String, ?>> manifest(@Nullable Site site) {
		String start = (site != null) ? site.path() : "/";
		String name = (site != null) ? site.name() : "Studyhall";
		Map<String, ?> manifest = Map.of("id", start, "name", name, "short_name", name, "start_url", start, "scope",
				"/", "display", "standalone", "background_color", "#fbfaf7", "theme_color", "#fbfaf7", "icons",
				List.of(icon("icon-192.png", "192x192", "any"), icon("icon-512.png", "512x512", "any"),
						icon("icon-512.png", "512x512", "maskable")));
		return ResponseEntity.ok().contentType(MANIFEST).cacheControl(CacheControl.noCache()).body(manifest);
	}

	private Map<String, String> icon(String name, String sizes, String purpose) {
		return Map.of("src", this.assets.address(name), "sizes", sizes, "type", "image/png", "purpose", purpose);
	}

	/** The worker, told of the files that every page needs. */
	private static String worker(Assets assets) {
		String files = Stream.of("app.css", "app.js", "icons.svg", "icon.svg")
			.map((name) -> "\"" + assets.address(name) + "\"")
			.collect(Collectors.joining(", "));
		try {
			return new ClassPathResource("offline/service-worker.js").getContentAsString(StandardCharsets.UTF_8)
				.replace("\"@version@\"", "\"" + assets.version() + "\"")
				.replace("\"@files@\"", files);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
