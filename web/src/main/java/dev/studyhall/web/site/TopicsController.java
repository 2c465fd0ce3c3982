package dev.studyhall.web.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.api.TopicCard;
import dev.studyhall.web.api.TopicProgress;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.HeldPages;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All topics of a site, each with the visitor's own progress. */
@Controller
class TopicsController {

	private final Catalog catalog;

	private final Progress progress;

	private final HeldPages held;

	private final Texts texts;

	TopicsController(Catalog catalog, Progress progress, HeldPages held, Texts texts) {
		this.catalog = catalog;
		this.progress = progress;
		this.held = held;
		this.texts = texts;
	}

	@GetMapping(path = Site.PATH, params = "!q")
	Mono<Answer> topics(Site site, Visitor visitor, @RequestParam(defaultValue = "") String tag,
			@RequestParam(name = "page", defaultValue = "1") int asked) {
		int page = Math.max(1, asked);
		if (!visitor.signedIn() && tag.isEmpty() && page == 1) {
			return this.held.find(site.path(), site, visitor,
					(etag) -> topics(site, visitor.anyone(), tag, page, Map.of())
						.map((made) -> new Versioned<>(made, "")));
		}
		return own(visitor.credentials(), site).flatMap((own) -> topics(site, visitor, tag, page, own))
			.cast(Answer.class);
	}

	private Mono<Page> topics(Site site, Visitor visitor, String tag, int number, Map<String, TopicProgress> own) {
		return this.catalog.listAllTopics(visitor.credentials(), site.slug()).map(TopicList::new).map((list) -> {
			List<TopicCard> chosen = list.tagged(tag);
			List<TopicTile> tiles = TopicList.page(chosen, number)
				.stream()
				.map((topic) -> new TopicTile(topic, own.get(topic.slug())))
				.toList();
			String description = this.texts.get(visitor.locale(), "topics.description", site.name(),
					list.topics().size(), list.questions());
			return Page.of(site, "site/topics", title(site, visitor, tag))
				.section("topics")
				.listed(address(site, tag, number), description)
				.script("search")
				.with("tiles", tiles)
				.with("tags", list.tags())
				.with("tag", tag)
				.with("query", "")
				.with("number", number)
				.with("pages", TopicList.pages(chosen))
				.with("topicCount", list.topics().size())
				.with("questionCount", list.questions());
		});
	}

	private String title(Site site, Visitor visitor, String tag) {
		return tag.isEmpty() ? site.name() : this.texts.get(visitor.locale(), "topics.tagged", tag);
	}

	/** Only what is the same for everybody is to be found. */
	private static String address(Site site, String tag, int number) {
		return (tag.isEmpty() && number == 1) ? site.path() : "";
	}

	/** By slug. Nothing for whoever is no learner here, and while nobody can tell. */
	private Mono<Map<String, TopicProgress>> own(Credentials who, Site site) {
		if (!who.present()) {
			return Mono.just(Map.of());
		}
		return this.progress.list(who, site.slug())
			.collect(Collectors.toUnmodifiableMap((each) -> each.topic().slug(), (each) -> each))
			.onErrorReturn(ServiceAway.class, Map.of())
			.onErrorReturn(ServiceRefusal::noMember, Map.of());
	}

}
