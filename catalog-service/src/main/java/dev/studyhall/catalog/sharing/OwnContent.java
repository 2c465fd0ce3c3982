package dev.studyhall.catalog.sharing;

import java.util.List;
import java.util.UUID;

import dev.studyhall.catalog.content.StoredContent;
import dev.studyhall.catalog.content.StoredTopic;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.kit.web.NotFoundException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a topic whole, as its authors last left it, in the open transaction. */
final class OwnContent {

	private static final int PAGE = 100;

	private final StoredContent content;

	OwnContent(StoredContent content) {
		this.content = content;
	}

	/** Signals {@link NotFoundException}. */
	Mono<TopicContent> require(TenantId tenant, String slug) {
		return content.find(tenant, slug)
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap((topic) -> fill(tenant, topic));
	}

	private Mono<TopicContent> fill(TenantId tenant, StoredTopic topic) {
		return Flux.fromIterable(topic.levels())
			.concatMap((level) -> questions(tenant, level.questions())
				.map((questions) -> new LevelContent(level.content().code(), level.content().title(),
						level.content().description(), questions)))
			.collectList()
			.map((levels) -> topic.content().withLevels(levels));
	}

	private Mono<List<QuestionContent>> questions(TenantId tenant, List<UUID> ids) {
		return Flux.fromIterable(ids)
			.buffer(PAGE)
			.concatMap((page) -> content.questions(tenant, page))
			.flatMapIterable((page) -> page)
			.collectList();
	}

}
