package dev.studyhall.web.question;

import java.util.List;
import java.util.Set;

import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Moved;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.HeldPages;
import dev.studyhall.web.page.MovedTo;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A question's page. */
@Controller
class QuestionController {

	static final String PATH = Site.PATH + "/questions/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

	private final Catalog catalog;

	private final QuestionPages pages;

	private final HeldPages held;

	QuestionController(Catalog catalog, QuestionPages pages, HeldPages held) {
		this.catalog = catalog;
		this.pages = pages;
		this.held = held;
	}

	/** Leads to where the question is. */
	@GetMapping(PATH)
	Mono<Answer> unnamed(Site site, Visitor visitor, @PathVariable String id) {
		return this.pages.question(site, visitor, id)
			.map((question) -> new SeeOther(QuestionPages.path(site, question)));
	}

	@GetMapping(path = PATH + "/{slug}", params = "!answered")
	Mono<Answer> question(Site site, Visitor visitor, @PathVariable String id, @PathVariable String slug,
			@RequestParam(required = false) @Nullable String rated,
			@RequestParam(required = false) @Nullable String bookmark) {
		Mono<Answer> page = visitor.signedIn()
				? this.pages.find(site, visitor, id, slug, null)
					.map((own) -> own.with("rated", rated).with("kept", bookmark))
				: this.held.find(QuestionPages.path(site, id, slug), site, visitor,
						(etag) -> forAnyone(site, visitor, id, slug, etag));
		return page.onErrorResume(Moved.class, (moved) -> moved(site, id, moved));
	}

	/** The same with options chosen, said to be right or wrong. */
	@GetMapping(path = PATH + "/{slug}", params = "answered")
	Mono<Answer> answered(Site site, Visitor visitor, @PathVariable String id, @PathVariable String slug,
			@RequestParam(required = false) @Nullable List<Integer> choice) {
		return this.pages.find(site, visitor, id, slug, (choice != null) ? Set.copyOf(choice) : Set.of())
			.cast(Answer.class)
			.onErrorResume(Moved.class, (moved) -> moved(site, id, moved));
	}

	private static Mono<Answer> moved(Site site, String id, Moved moved) {
		return Mono.just(new MovedTo(QuestionPages.path(site, id, moved.slug())));
	}

	private Mono<Versioned<Page>> forAnyone(Site site, Visitor visitor, String id, String slug, String etag) {
		return this.catalog.findQuestion(visitor.credentials(), site.slug(), id, etag)
			.doOnNext((found) -> QuestionPages.requireName(found.document(), slug))
			.map((found) -> new Versioned<>(this.pages.page(site, new QuestionView(found.document(), null, null)),
					found.etag()));
	}

}
