package dev.studyhall.web.question;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Moved;
import dev.studyhall.web.api.Question;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.page.PageProperties;
import dev.studyhall.web.page.Summary;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Makes a question's page. */
@Component
class QuestionPages {

	private final PageProperties platform;

	private final Catalog catalog;

	private final OwnQuestions own;

	QuestionPages(PageProperties platform, Catalog catalog, OwnQuestions own) {
		this.platform = platform;
		this.catalog = catalog;
		this.own = own;
	}

	/** The page with what is the visitor's own. */
	Mono<Page> find(Site site, Visitor visitor, String id) {
		return find(site, visitor, question(site, visitor, id), null);
	}

	/**
	 * The page with what is the visitor's own, and the options they chose. Signals
	 * {@link Moved} for another slug than the question's.
	 */
	Mono<Page> find(Site site, Visitor visitor, String id, String slug, @Nullable Set<Integer> chosen) {
		return find(site, visitor, question(site, visitor, id).doOnNext((question) -> requireName(question, slug)),
				chosen);
	}

	private Mono<Page> find(Site site, Visitor visitor, Mono<Question> asked, @Nullable Set<Integer> chosen) {
		return asked
			.zipWhen((question) -> this.own.find(visitor.credentials(), site.slug(), question),
					(question, own) -> new QuestionView(question, own.orElse(null), question.choice() ? chosen : null))
			.map((view) -> page(site, view));
	}

	Mono<Question> question(Site site, Visitor visitor, String id) {
		return this.catalog.findQuestion(visitor.credentials(), site.slug(), id, "").map(Versioned::document);
	}

	/** Throws {@link Moved} for another slug than the question's. */
	static void requireName(Question question, String slug) {
		if (!question.slug().equals(slug)) {
			throw new Moved(question.slug());
		}
	}

	/** The page. */
	Page page(Site site, QuestionView view) {
		Question question = view.question();
		String path = path(site, question);
		String description = Summary.of(question.answer().html());
		return Page.of(site, "question/question", question.title())
			.section("topics")
			.listed(path, description)
			.structured(frequentlyAsked(question, path))
			.structured(resource(site, question, path, description))
			.with("view", view);
	}

	/** Where the question is. */
	static String path(Site site, Question question) {
		return path(site, question.id(), question.slug());
	}

	/** Where the question of that name is. */
	static String path(Site site, String id, String slug) {
		return site.path() + "/questions/" + id + "/" + slug;
	}

	/** As schema.org has it. */
	private Map<String, ?> frequentlyAsked(Question question, String path) {
		Map<String, ?> answer = Map.of("@type", "Answer", "text", Summary.plain(question.answer().html()), "url",
				this.platform.absolute(path) + "#answer");
		return Map.of("@context", "https://schema.org", "@type", "FAQPage", "mainEntity",
				List.of(Map.of("@type", "Question", "name", question.title(), "acceptedAnswer", answer)));
	}

	private Map<String, ?> resource(Site site, Question question, String path, String description) {
		return Map.of("@context", "https://schema.org", "@type", "LearningResource", "name", question.title(),
				"description", description, "url", this.platform.absolute(path), "educationalLevel",
				question.levelTitle(), "keywords", String.join(", ", question.tags()), "dateModified",
				question.updatedAt().toString(), "isPartOf",
				Map.of("@type", "LearningResource", "name", question.topic().title(), "url",
						this.platform.absolute(site.path() + "/topics/" + question.topic().slug())));
	}

}
