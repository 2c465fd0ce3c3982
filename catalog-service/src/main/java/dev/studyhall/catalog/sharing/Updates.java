package dev.studyhall.catalog.sharing;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.catalog.refusal.SharingRefused;
import dev.studyhall.catalog.sharing.Adoptions.Tables;
import dev.studyhall.catalog.sharing.Adoptions.Tie;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.merging.Conflict;
import dev.studyhall.formats.merging.TopicDifferences;
import dev.studyhall.formats.merging.Merged;
import dev.studyhall.formats.merging.Side;
import dev.studyhall.formats.merging.TopicMerge;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Takes what became of originals over into adopted topics: a three-way merge of what was
 * taken over last, the offer as it is now, and the topic as its authors last left it. All
 * of it happens under the topic's lock.
 */
final class Updates {

	private final Transactions transactions;

	private final Tables tables;

	private final OwnContent own;

	private final Takeover takeover;

	private final Scheduler blocking;

	Updates(Transactions transactions, Tables tables, OwnContent own, Takeover takeover, Scheduler blocking) {
		this.transactions = transactions;
		this.tables = tables;
		this.own = own;
		this.takeover = takeover;
		this.blocking = blocking;
	}

	/** The three that are merged. */
	private record Sources(Tie tie, TopicContent base, Adopted theirs, TopicContent ours) {

		Merged merge(Map<String, Side> settlements) {
			return TopicMerge.merge(base, theirs.content(), ours, settlements);
		}

		TopicUpdate describe(Merged merged) {
			return new TopicUpdate(theirs.copy().hash(), TopicDifferences.between(ours, merged.content()),
					merged.conflicts());
		}

	}

	/**
	 * What an update would come to. Signals {@link NotFoundException} and
	 * {@link SharingRefused}.
	 */
	Mono<TopicUpdate> preview(TenantId tenant, String slug) {
		return tables.lock(tenant, slug)
			.flatMap((tie) -> sources(tenant, tie))
			.flatMap((sources) -> onThread(() -> sources.describe(sources.merge(Map.of()))))
			.as(transactions::inTenant)
			.checkpoint("preview update");
	}

	/**
	 * Updates; gives what changed and what nobody has settled. An update that was taken
	 * over already changes nothing. Signals {@link NotFoundException},
	 * {@link SharingRefused} and {@link BadRequestException}.
	 */
	Mono<TopicUpdate> apply(Caller caller, String slug, UpdateRequest request) {
		TenantId tenant = caller.tenant().id();
		return tables.lock(tenant, slug)
			.flatMap((tie) -> sources(tenant, tie))
			.flatMap((sources) -> requireVersion(sources, request))
			.flatMap((sources) -> onThread(() -> merge(sources, request.settlements()))
				.flatMap((merged) -> write(caller, sources, merged, request)))
			.as(transactions::inTenant)
			.checkpoint("update adopted topic");
	}

	private Mono<Sources> sources(TenantId tenant, Tie tie) {
		return tables.offers()
			.find(tie.adoption().sharedTopicId())
			.switchIfEmpty(Mono.error(SharingRefused::withdrawn))
			.flatMap((offer) -> tables.adoptions()
				.base(tenant, tie.topic().id())
				.flatMap((base) -> own.require(tenant, tie.topic().slug())
					.flatMap((ours) -> onThread(
							() -> new Sources(tie, base.toTopic(), Adopted.of(offer, ours.slug()), ours)))));
	}

	private static Mono<Sources> requireVersion(Sources sources, UpdateRequest request) {
		return sources.theirs().copy().hash().equals(request.version()) ? Mono.just(sources)
				: Mono.error(SharingRefused::outdated);
	}

	private static Merged merge(Sources sources, Map<String, Side> settlements) {
		if (!settlements.isEmpty()) {
			requireConflicts(sources, settlements.keySet());
		}
		Merged merged = sources.merge(settlements);
		return new Merged(TopicCopy.check(merged.content()), merged.conflicts(), merged.settled());
	}

	private static void requireConflicts(Sources sources, Set<String> paths) {
		Set<String> conflicts = sources.merge(Map.of())
			.conflicts()
			.stream()
			.map(Conflict::path)
			.collect(Collectors.toSet());
		paths.stream().filter((path) -> !conflicts.contains(path)).findFirst().ifPresent((path) -> {
			throw new BadRequestException("resolutions", "There is no conflict at %s.".formatted(path));
		});
	}

	private Mono<TopicUpdate> write(Caller caller, Sources sources, Merged merged, UpdateRequest request) {
		TenantId tenant = caller.tenant().id();
		ImportOptions options = new ImportOptions(request.publishes(), true, request.changeKind(),
				caller.requireMember().value());
		return takeover.write(tenant, merged.content(), options)
			.then(Mono
				.defer(() -> tables.adoptions().moveOn(tenant, sources.tie().topic().id(), sources.theirs().copy())))
			.then(onThread(() -> sources.describe(merged)));
	}

	private <T> Mono<T> onThread(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(blocking);
	}

}
