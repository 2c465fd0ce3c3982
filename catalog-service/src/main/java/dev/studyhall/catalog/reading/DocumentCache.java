package dev.studyhall.catalog.reading;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.studyhall.catalog.publishing.DocumentObserver;
import dev.studyhall.kit.database.NotificationConsumer;
import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Published documents in memory. A publication empties it of its tenant's documents: at
 * once on the instance that published, and on the others as soon as the database's
 * notification reaches them. While an instance does not hear the database, nothing is
 * answered from memory.
 * <p>
 * Each change gives the tenant a new edition; what was read under an earlier one is not
 * found any more, also when its reading ends after the change.
 */
@Component
final class DocumentCache implements DocumentObserver, NotificationConsumer {

	/** Told by triggers on the tables of documents; the payload is the tenant. */
	private static final String CHANNEL = "catalog_documents";

	/** What an entry takes besides its bytes. */
	private static final int OVERHEAD = 512;

	private static final Duration UNUSED = Duration.ofMinutes(1);

	private final Cache<Key, StoredDocument> documents;

	private final ConcurrentHashMap<TenantId, Long> editions = new ConcurrentHashMap<>();

	private final AtomicLong lastEdition = new AtomicLong();

	private final Counter hits;

	private final boolean off;

	private volatile long oldestEdition;

	private volatile boolean hearing;

	DocumentCache(DocumentCacheProperties properties, MeterRegistry meters) {
		this.off = properties.size().toBytes() == 0;
		this.documents = Caffeine.newBuilder()
			.maximumWeight(properties.size().toBytes())
			.weigher((Key key, StoredDocument document) -> document.bytes().length + OVERHEAD)
			.expireAfterAccess(UNUSED)
			.build();
		this.hits = meters.counter("studyhall.documents.cache.hits");
	}

	/**
	 * The document of that name, from memory or else as read.
	 * @param name tells it from all others of the tenant
	 */
	Mono<StoredDocument> get(TenantId tenant, String name, Mono<StoredDocument> read) {
		return Mono.defer(() -> {
			if (off || !hearing) {
				return read;
			}
			Key key = new Key(tenant, edition(tenant), name);
			StoredDocument kept = documents.getIfPresent(key);
			if (kept != null) {
				hits.increment();
				return Mono.just(kept);
			}
			return read.doOnNext((document) -> documents.put(key, document));
		});
	}

	@Override
	public void onChanged(TenantId tenant) {
		editions.put(tenant, lastEdition.incrementAndGet());
	}

	@Override
	public String channel() {
		return CHANNEL;
	}

	@Override
	public void onConnected() {
		oldestEdition = lastEdition.incrementAndGet();
		hearing = true;
	}

	@Override
	public void onNotification(String payload) {
		onChanged(new TenantId(UUID.fromString(payload)));
	}

	@Override
	public void onDisconnected() {
		hearing = false;
	}

	private long edition(TenantId tenant) {
		return Math.max(oldestEdition, editions.getOrDefault(tenant, 0L));
	}

	private record Key(TenantId tenant, long edition, String name) {
	}

}
