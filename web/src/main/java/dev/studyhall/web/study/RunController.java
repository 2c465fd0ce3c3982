package dev.studyhall.web.study;

import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.bookmark.Marks;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One question after the other. Every form leads to the place that comes next: by a
 * redirect, or for a script by the part of the page that changes.
 */
@Controller
class RunController {

	private static final String PATH = Site.PATH + "/study/" + Run.PATTERN;

	private static final int CONFLICT = 409;

	private final RunPages pages;

	private final Answers answers;

	private final Marks marks;

	private final Door door;

	RunController(RunPages pages, Answers answers, Marks marks, Door door) {
		this.pages = pages;
		this.answers = answers;
		this.marks = marks;
		this.door = door;
	}

	@GetMapping(PATH)
	Mono<Answer> run(Site site, Visitor visitor, @PathVariable String run,
			@RequestParam MultiValueMap<String, String> query) {
		return this.door.open(site, visitor, "study",
				Mono.defer(() -> this.pages.show(site, visitor, Run.of(run), Place.of(query))));
	}

	@PostMapping(PATH + "/rating")
	Mono<Answer> rate(Site site, Visitor visitor, @PathVariable String run, Form form) {
		Run of = Run.of(run);
		String question = form.text("question");
		Place next = Place.start(of.afterAnswer(question, form.text("after"))).undoable(form.text("event"), question);
		return this.answers.rate(site, visitor, form).then(Mono.defer(() -> lead(site, visitor, of, next)));
	}

	@PostMapping(PATH + "/choice")
	Mono<Answer> choose(Site site, Visitor visitor, @PathVariable String run, Form form) {
		String question = form.text("question");
		Place next = Place.start(form.text("after"))
			.undoable(form.text("event"), question)
			.showing(question)
			.chosen(Place.options(form.all("choice")));
		return this.answers.choose(site, visitor, form).then(Mono.defer(() -> lead(site, visitor, Run.of(run), next)));
	}

	@PostMapping(PATH + "/skip")
	Mono<Answer> skip(Site site, Visitor visitor, @PathVariable String run, Form form) {
		Run of = Run.of(run);
		Place next = Place.start(of.afterSkip(form.text("question"), form.text("after"))).saying("skipped");
		return this.answers.skip(site, visitor, form).then(Mono.defer(() -> lead(site, visitor, of, next)));
	}

	/** On from an answered choice. */
	@PostMapping(PATH + "/next")
	Mono<Answer> next(Site site, Visitor visitor, @PathVariable String run, Form form) {
		Run of = Run.of(run);
		return lead(site, visitor, of, Place.start(of.afterAnswer(form.text("question"), form.text("after"))));
	}

	@PostMapping(PATH + "/undo")
	Mono<Answer> undo(Site site, Visitor visitor, @PathVariable String run, Form form) {
		Place back = Place.start(form.text("after")).showing(form.text("question"));
		return this.answers.undo(site, visitor, form.text("event"))
			.thenReturn(back.saying("undone"))
			.onErrorResume(RunController::isConflict,
					(late) -> Mono.just(Place.start(form.text("after")).saying("late")))
			.flatMap((place) -> lead(site, visitor, Run.of(run), place));
	}

	@PostMapping(PATH + "/bookmark")
	Mono<Answer> bookmark(Site site, Visitor visitor, @PathVariable String run, Form form) {
		Place same = Place.start(form.text("after")).showing(form.text("question"));
		return this.marks.add(site, visitor, form.text("topic"), form.text("question"))
			.thenReturn(same.saying("bookmarked"))
			.onErrorResume(RunController::isConflict, (full) -> Mono.just(same.saying("full")))
			.flatMap((place) -> lead(site, visitor, Run.of(run), place));
	}

	private Mono<Answer> lead(Site site, Visitor visitor, Run run, Place place) {
		return visitor.fragment() ? this.pages.show(site, visitor, run, place)
				: Mono.just(new SeeOther(place.address(site, run)));
	}

	private static boolean isConflict(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && refusal.status() == CONFLICT;
	}

}
