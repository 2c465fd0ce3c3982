package dev.studyhall.progress.xapi;

import java.time.Duration;
import java.util.List;

import dev.studyhall.kit.directory.TenantDirectory;
import dev.studyhall.kit.tenancy.Tenant;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.progress.xapi.XapiProperties.RecordStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends statements on, each at least once, in order but for those that were refused. Sent
 * twice is sent once: a store knows them by their ids.
 */
@Component
final class Forwarding {

	private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

	private static final int STORES_AT_A_TIME = 4;

	private static final int BATCHES_AT_A_TIME = 100;

	private final XapiProperties properties;

	private final TenantDirectory tenants;

	private final R2dbcPending pending;

	private final RecordStoreClient stores;

	Forwarding(XapiProperties properties, TenantDirectory tenants, R2dbcPending pending, RecordStoreClient stores) {
		this.properties = properties;
		this.tenants = tenants;
		this.pending = pending;
		this.stores = stores;
	}

	/** Sends what there is; Spring subscribes, again and again. */
	@Scheduled(fixedDelayString = "${studyhall.xapi.interval:1s}")
	Mono<Void> forward() {
		return Flux.fromIterable(properties.forward()).flatMap(this::forward, STORES_AT_A_TIME).then();
	}

	private Mono<Void> forward(RecordStore store) {
		return tenants.find(new TenantSlug(store.tenant()))
			.filterWhen((tenant) -> pending.claim(tenant.id(), lease()))
			.flatMap((tenant) -> sendAll(store, tenant).onErrorResume((failure) -> pauseAfter(failure, store, tenant)))
			.onErrorResume((failure) -> {
				log.warn("event=statements-wait store={} cause={}", store, String.valueOf(failure));
				return Mono.empty();
			});
	}

	/** Longer than a request takes. Who takes longer is sent along with: no harm. */
	private Duration lease() {
		return properties.patience().multipliedBy(2);
	}

	private Mono<Void> sendAll(RecordStore store, Tenant tenant) {
		return sendNext(store, tenant).repeat(BATCHES_AT_A_TIME - 1L)
			.takeWhile(Boolean::booleanValue)
			.then(Mono.defer(() -> pending.release(tenant.id())));
	}

	/** False if there was nothing left. */
	private Mono<Boolean> sendNext(RecordStore store, Tenant tenant) {
		return Mono.defer(() -> pending.next(tenant.id(), properties.batch(), lease()))
			.flatMap((told) -> told.isEmpty() ? Mono.just(false) : send(store, tenant, told).thenReturn(true));
	}

	private Mono<Void> send(RecordStore store, Tenant tenant, List<Told> told) {
		StatementText text = new StatementText(properties.home(), tenant.slug());
		return stores.send(store, told.stream().map(text::write).toList()).flatMap((refused) -> {
			if (refused == 0) {
				return pending.taken(tenant.id(), told);
			}
			return (told.size() > 1) ? sendEach(store, tenant, told)
					: pending.refused(tenant.id(), told.getFirst(), refused)
						.doOnSuccess((_) -> log.error("event=statement-refused store={} id={} status={}", store,
								told.getFirst().id(), refused));
		});
	}

	/** One of them is refused: which, is found out one by one. */
	private Mono<Void> sendEach(RecordStore store, Tenant tenant, List<Told> told) {
		return Flux.fromIterable(told).concatMap((each) -> send(store, tenant, List.of(each))).then();
	}

	private Mono<Void> pauseAfter(Throwable failure, RecordStore store, Tenant tenant) {
		log.warn("event=statements-wait store={} cause={}", store, String.valueOf(failure));
		Duration wanted = (failure instanceof RecordStoreClient.Unavailable away) ? away.wanted() : Duration.ZERO;
		return pending.pause(tenant.id(), wanted, properties.longestPause());
	}

}
