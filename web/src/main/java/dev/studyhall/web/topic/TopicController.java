package dev.studyhall.web.topic;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Moved;
import dev.studyhall.web.api.Topic;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.HeldPages;
import dev.studyhall.web.page.MovedTo;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.page.PageProperties;
import dev.studyhall.web.page.Summary;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A topic's page. */
@Controller
class TopicController {

	static final String PATH = Site.PATH + "/topics/{slug:[a-z0-9][a-z0-9-]*}";

	private final Catalog catalog;

	private final OwnTopics own;

	private final HeldPages held;

	private final Texts texts;

	private final PageProperties platform;

	TopicController(Catalog catalog, OwnTopics own, HeldPages held, Texts texts, PageProperties platform) {
		this.catalog = catalog;
		this.own = own;
		this.held = held;
		this.texts = texts;
		this.platform = platform;
	}

	@GetMapping(PATH)
	Mono<Answer> topic(Site site, Visitor visitor, @PathVariable String slug) {
		Mono<Answer> page = visitor.signedIn() ? forLearner(site, visitor, slug)
				: this.held.find(path(site, slug), site, visitor, (etag) -> forAnyone(site, visitor, slug, etag));
		return page.onErrorResume(Moved.class, (moved) -> Mono.just(new MovedTo(path(site, moved.slug()))));
	}

	private Mono<Versioned<Page>> forAnyone(Site site, Visitor visitor, String slug, String etag) {
		return this.catalog.findTopic(visitor.credentials(), site.slug(), slug, etag)
			.map((topic) -> new Versioned<>(page(site, visitor, topic.document(), Own.NOTHING), topic.etag()));
	}

	private Mono<Answer> forLearner(Site site, Visitor visitor, String slug) {
		return Mono
			.zip(this.catalog.findTopic(visitor.credentials(), site.slug(), slug, ""),
					this.own.find(visitor.credentials(), site.slug(), slug))
			.map((both) -> page(site, visitor, both.getT1().document(), both.getT2()));
	}

	private Page page(Site site, Visitor visitor, Topic topic, Own own) {
		String title = this.texts.get(visitor.locale(), "topic.title", topic.questionCount(), topic.title(),
				String.valueOf(topic.updatedAt().atZone(ZoneOffset.UTC).getYear()));
		String path = path(site, topic.slug());
		String description = Summary.of(topic.summary().html());
		return Page.of(site, "topic/topic", title)
			.section("topics")
			.listed(path, description)
			.structured(resource(site, topic, title, description))
			.with("view", TopicView.of(topic, own));
	}

	/** As schema.org has it. */
	private Map<String, ?> resource(Site site, Topic topic, String title, String description) {
		List<Map<String, String>> parts = topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.map((question) -> Map.of("@type", "LearningResource", "name", question.title(), "url",
					this.platform.absolute(site.path() + "/questions/" + question.id() + "/" + question.slug())))
			.toList();
		return Map.of("@context", "https://schema.org", "@type", "LearningResource", "name", title, "description",
				description, "url", this.platform.absolute(path(site, topic.slug())), "inLanguage", topic.language(),
				"dateModified", topic.updatedAt().toString(), "keywords", String.join(", ", topic.tags()), "provider",
				Map.of("@type", "Organization", "name", site.name()), "hasPart", parts);
	}

	static String path(Site site, String slug) {
		return site.path() + "/topics/" + slug;
	}

}
