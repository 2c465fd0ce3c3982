package dev.studyhall.web.tenant;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.studyhall.web.api.Catalog;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * The public sites, at most half a minute old. A site that is not public is known by its
 * slug alone; whether a visitor may see anything of it is what the services say.
 */
@Component
public class Sites {

	private static final Duration KEPT = Duration.ofSeconds(30);

	private final Catalog catalog;

	private final Mono<List<Site>> open;

	Sites(Catalog catalog) {
		this.catalog = catalog;
		this.open = Mono.defer(this::load).cache((sites) -> KEPT, (failure) -> Duration.ZERO, () -> Duration.ZERO);
	}

	/** All public sites, by slug. */
	public Mono<List<Site>> listOpen() {
		return this.open;
	}

	/** The site of that slug. */
	public Mono<Site> find(String slug) {
		return this.open.map((sites) -> bySlug(sites, slug).orElseGet(() -> new Site(slug, slug)));
	}

	private static Optional<Site> bySlug(List<Site> sites, String slug) {
		return sites.stream().filter((site) -> site.slug().equals(slug)).findFirst();
	}

	private Mono<List<Site>> load() {
		return this.catalog.listTenants()
			.map((tenants) -> tenants.stream().map((tenant) -> new Site(tenant.slug(), tenant.name())).toList());
	}

}
