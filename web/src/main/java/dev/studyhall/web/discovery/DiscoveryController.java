package dev.studyhall.web.discovery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.api.Topic;
import dev.studyhall.web.api.TopicCard;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.PageProperties;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.tenant.Sites;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Site maps of public sites, made every few minutes at most, and robots.txt. */
@Controller
class DiscoveryController {

	private static final Duration KEPT = Duration.ofMinutes(5);

	private static final int AT_A_TIME = 4;

	private static final String ROBOTS = """
			User-agent: *
			Disallow: /api/
			Disallow: /-/
			Disallow: /login
			Disallow: /*?q=

			Sitemap: %s
			""";

	private final Catalog catalog;

	private final Sites sites;

	private final PageProperties platform;

	private final Map<String, Mono<String>> maps = new ConcurrentHashMap<>();

	DiscoveryController(Catalog catalog, Sites sites, PageProperties platform) {
		this.catalog = catalog;
		this.sites = sites;
		this.platform = platform;
	}

	@GetMapping("/robots.txt")
	Mono<ResponseEntity<String>> robots() {
		return Mono.just(send(MediaType.TEXT_PLAIN, ROBOTS.formatted(this.platform.absolute("/sitemap.xml"))));
	}

	@GetMapping("/sitemap.xml")
	Mono<ResponseEntity<String>> maps() {
		return this.sites.listOpen().map((open) -> {
			SiteMap map = SiteMap.ofMaps();
			open.forEach((site) -> map.add(this.platform.absolute(site.path() + "/sitemap.xml")));
			return send(MediaType.APPLICATION_XML, map.xml());
		});
	}

	@GetMapping(Site.PATH + "/sitemap.xml")
	Mono<ResponseEntity<String>> map(Site site) {
		return this.sites.listOpen()
			.filter((open) -> open.contains(site))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
			.flatMap((open) -> this.maps.computeIfAbsent(site.slug(), (slug) -> kept(site)))
			.map((xml) -> send(MediaType.APPLICATION_XML, xml));
	}

	private Mono<String> kept(Site site) {
		return Mono.defer(() -> write(site)).cache((xml) -> KEPT, (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	private Mono<String> write(Site site) {
		return this.catalog.listAllTopics(Credentials.NONE, site.slug())
			.flatMapMany(Flux::fromIterable)
			.flatMapSequential((card) -> topic(site, card), AT_A_TIME)
			.reduceWith(() -> SiteMap.ofPages().add(this.platform.absolute(site.path())),
					(map, topic) -> add(map, site, topic))
			.map(SiteMap::xml);
	}

	private Mono<Topic> topic(Site site, TopicCard card) {
		return this.catalog.findTopic(Credentials.NONE, site.slug(), card.slug(), "").map(Versioned::document);
	}

	private SiteMap add(SiteMap map, Site site, Topic topic) {
		map.add(this.platform.absolute(site.path() + "/topics/" + topic.slug()), topic.updatedAt());
		topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.forEach((question) -> map
				.add(this.platform.absolute(site.path() + "/questions/" + question.id() + "/" + question.slug())));
		return map;
	}

	private static ResponseEntity<String> send(MediaType type, String text) {
		return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.maxAge(KEPT).cachePublic()).body(text);
	}

}
