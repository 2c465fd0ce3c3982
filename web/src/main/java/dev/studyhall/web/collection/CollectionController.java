package dev.studyhall.web.collection;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.studyhall.web.api.Collections;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Collections: made, named, shared, removed. */
@Controller
class CollectionController {

	static final String PATH = Site.PATH + "/collections";

	static final String ONE = PATH + "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";

	private static final String SECTION = "collections";

	private static final Set<String> DONE = Set.of("made", "named", "shared", "unshared", "removed", "stale", "out");

	private static final int UNPROCESSABLE = 422;

	private final Collections collections;

	private final CollectionPages pages;

	private final Texts texts;

	private final Door door;

	CollectionController(Collections collections, CollectionPages pages, Texts texts, Door door) {
		this.collections = collections;
		this.pages = pages;
		this.texts = texts;
		this.door = door;
	}

	@GetMapping(PATH)
	Mono<Answer> list(Site site, Visitor visitor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "") String done) {
		return this.door.open(site, visitor, SECTION, Mono.defer(() -> this.pages.list(site, visitor, cursor, null))
			.map((page) -> page.with("said", said(visitor, done))));
	}

	@PostMapping(PATH)
	Mono<Answer> create(Site site, Visitor visitor, Form form) {
		String name = form.text("name");
		String key = (form.has("key") ? form.text("key") : UUID.randomUUID().toString()) + "." + name.hashCode() + "."
				+ form.text("description").hashCode();
		return this.collections.create(visitor.credentials(), site.slug(), name, form.text("description"), key)
			.<Answer>map((made) -> new SeeOther(site.path() + "/collections/" + made.id() + "?done=made"))
			.onErrorResume(CollectionController::isFormsFault, (failure) -> again(site, visitor, form, failure));
	}

	@GetMapping(ONE)
	Mono<Answer> one(Site site, Visitor visitor, @PathVariable String id,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "") String done,
			@RequestParam(defaultValue = "") String item, @RequestParam(defaultValue = "") String after) {
		return this.door.open(site, visitor, SECTION, Mono.defer(() -> this.pages.one(site, visitor, id, cursor))
			.map((page) -> page.with("said", said(visitor, done)).with("taken", item).with("after", after)));
	}

	@PostMapping(ONE)
	Mono<Answer> describe(Site site, Visitor visitor, @PathVariable String id, Form form) {
		return this.collections
			.describe(visitor.credentials(), site.slug(), id, form.text("name"), form.text("description"),
					form.text("etag"))
			.thenReturn(back(site, id, "named"))
			.onErrorResume(CollectionController::isStale, (stale) -> refuse(site, visitor, id, form, "stale"))
			.onErrorResume(CollectionController::isFormsFault, (failure) -> refuse(site, visitor, id, form, "problem"));
	}

	@PostMapping(ONE + "/share")
	Mono<Answer> share(Site site, Visitor visitor, @PathVariable String id, Form form) {
		boolean shared = form.has("shared");
		return this.collections.share(visitor.credentials(), site.slug(), id, shared)
			.thenReturn(back(site, id, shared ? "shared" : "unshared"));
	}

	@GetMapping(ONE + "/remove")
	Mono<Answer> removal(Site site, Visitor visitor, @PathVariable String id) {
		return this.door.open(site, visitor, SECTION, Mono.defer(() -> this.pages.removal(site, visitor, id)));
	}

	@PostMapping(ONE + "/remove")
	Mono<Answer> remove(Site site, Visitor visitor, @PathVariable String id, Form form) {
		Answer gone = new SeeOther(site.path() + "/collections?done=removed");
		return this.collections.remove(visitor.credentials(), site.slug(), id, form.text("etag"))
			.thenReturn(gone)
			.onErrorResume(CollectionController::isStale, (stale) -> Mono.just(back(site, id, "stale")))
			.onErrorResume((failure) -> failure instanceof ServiceRefusal refusal && refusal.notFound(),
					(before) -> Mono.just(gone));
	}

	@GetMapping(PATH + "/shared/{link}")
	Mono<Answer> shared(Site site, Visitor visitor, @PathVariable String link,
			@RequestParam(required = false) @Nullable String cursor) {
		return this.door.open(site, visitor, SECTION, Mono.defer(() -> this.pages.shared(site, visitor, link, cursor)));
	}

	private Mono<Answer> again(Site site, Visitor visitor, Form form, Throwable failure) {
		boolean full = failure instanceof ServiceRefusal refusal && refusal.code().equals("too-many-collections");
		String problem = this.texts.get(visitor.locale(), full ? "collections.full" : "collections.problem");
		return this.pages.list(site, visitor, null, form)
			.map((page) -> page.status(UNPROCESSABLE).with("problem", problem));
	}

	private Mono<Answer> refuse(Site site, Visitor visitor, String id, Form form, String why) {
		return this.pages.one(site, visitor, id, null)
			.map((page) -> page.status(UNPROCESSABLE)
				.with("typed", form)
				.with("problem", this.texts.get(visitor.locale(), "collections." + why)));
	}

	private @Nullable String said(Visitor visitor, String done) {
		return DONE.contains(done) ? this.texts.get(visitor.locale(), "collections." + done) : null;
	}

	static Answer back(Site site, String id, String done) {
		return new SeeOther(site.path() + "/collections/" + id + "?done=" + done);
	}

	private static boolean isStale(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && List.of(412, 428).contains(refusal.status());
	}

	private static boolean isFormsFault(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && List.of(400, 409, 422).contains(refusal.status());
	}

}
