package dev.studyhall.web.page;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Scheme;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Pages for visitors without a session, made once for each language and scheme, and made
 * anew when what they show has another entity tag. While the catalog is away the old page
 * is sent.
 */
@Component
public class HeldPages {

	private final PageWriter writer;

	private final long fresh;

	private final Cache<Key, Entry> entries;

	HeldPages(PageWriter writer, HeldProperties properties) {
		this.writer = writer;
		this.fresh = properties.fresh().toNanos();
		this.entries = Caffeine.newBuilder()
			.maximumWeight(properties.memory().toBytes())
			.weigher((Key key, Entry entry) -> entry.body.weight())
			.build();
	}

	/**
	 * The page at the address.
	 * @param address its path, without a query
	 * @param read gives the page and the tag of what it shows, or nothing if that is
	 * still the tag it is given
	 */
	public Mono<Answer> find(String address, Site site, Visitor visitor, Function<String, Mono<Versioned<Page>>> read) {
		Key key = new Key(address, site, visitor.language(), visitor.scheme());
		return Mono.defer(() -> {
			Entry entry = this.entries.getIfPresent(key);
			if (entry != null && !entry.claim(this.fresh)) {
				return Mono.just(new Held(entry.body));
			}
			return renew(key, entry, visitor, read);
		});
	}

	private Mono<Answer> renew(Key key, @Nullable Entry entry, Visitor visitor,
			Function<String, Mono<Versioned<Page>>> read) {
		Mono<Entry> made = read.apply((entry != null) ? entry.etag : "").map((page) -> hold(key, page, visitor));
		if (entry == null) {
			return made.map((fresh) -> new Held(fresh.body));
		}
		return made.defaultIfEmpty(entry)
			.onErrorResume(ServiceAway.class, (away) -> Mono.just(entry))
			.doOnError((gone) -> this.entries.invalidate(key))
			.map((current) -> new Held(current.body));
	}

	private Entry hold(Key key, Versioned<Page> page, Visitor visitor) {
		Body body = this.writer.render(page.document(), visitor.anyone(), key.address());
		Entry entry = new Entry(page.etag(), body);
		this.entries.put(key, entry);
		return entry;
	}

	private record Key(String address, Site site, String language, Scheme scheme) {
	}

	private static final class Entry {

		private final String etag;

		private final Body body;

		private final AtomicLong asked = new AtomicLong(System.nanoTime());

		private Entry(String etag, Body body) {
			this.etag = etag;
			this.body = body;
		}

		/** Whether it is time to ask again, and nobody else does. */
		private boolean claim(long fresh) {
			long last = this.asked.get();
			long now = System.nanoTime();
			return now - last >= fresh && this.asked.compareAndSet(last, now);
		}

	}

}
