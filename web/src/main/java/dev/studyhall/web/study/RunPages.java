package dev.studyhall.web.study;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.studyhall.web.api.Bookmark;
import dev.studyhall.web.api.Card;
import dev.studyhall.web.api.Catalog;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.Question;
import dev.studyhall.web.api.ServiceAway;
import dev.studyhall.web.api.Versioned;
import dev.studyhall.web.bookmark.Marks;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Fragment;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Shows where a run is: the question that comes next, or what came of it. */
@Component
class RunPages {

	private static final String TEMPLATE = "study/run";

	private final Progress progress;

	private final Catalog catalog;

	private final Marks marks;

	private final Texts texts;

	private final Clock clock;

	RunPages(Progress progress, Catalog catalog, Marks marks, Texts texts, Clock clock) {
		this.progress = progress;
		this.catalog = catalog;
		this.marks = marks;
		this.texts = texts;
		this.clock = clock;
	}

	/** The page, or for a script its part that changes. */
	Mono<Answer> show(Site site, Visitor visitor, Run run, Place place) {
		return step(site, visitor, run, place).flatMap((step) -> asking(site, visitor, step, place)
			.map((asking) -> answer(site, visitor, model(run, place, step, asking))));
	}

	private Mono<Step> step(Site site, Visitor visitor, Run run, Place place) {
		return switch (run.kind()) {
			case SESSION -> this.progress.findSession(visitor.credentials(), site.slug(), run.value()).map(Step::of);
			case MISSED -> this.progress.find(visitor.credentials(), site.slug(), run.value())
				.map((topic) -> Step.ofMissed(topic, place.after()));
			case TODAY -> this.progress.findPlan(visitor.credentials(), site.slug(), 1)
				.map((plan) -> Step.ofToday(plan, place.after()));
		};
	}

	private Mono<Optional<Asking>> asking(Site site, Visitor visitor, Step step, Place place) {
		boolean timeOver = step.session() != null && step.session().finished() && !place.answered();
		String question = (place.again().isEmpty() || timeOver) ? step.question() : place.again();
		if (question.isEmpty()) {
			return Mono.just(Optional.empty());
		}
		return this.catalog.findQuestion(visitor.credentials(), site.slug(), question, "")
			.map(Versioned::document)
			.flatMap((found) -> asking(site, visitor, found, place))
			.map(Optional::of);
	}

	private Mono<Asking> asking(Site site, Visitor visitor, Question question, Place place) {
		Mono<Optional<Card>> card = this.progress.findCard(visitor.credentials(), site.slug(), question.id())
			.map(Optional::of)
			.onErrorReturn(ServiceAway.class, Optional.empty());
		Mono<Optional<Bookmark>> mark = this.marks.find(site, visitor, question.topic().id(), question.id())
			.onErrorReturn(ServiceAway.class, Optional.empty());
		return card.zipWith(mark, (found, marked) -> new Asking(question, found.orElse(null), marked.orElse(null),
				UUID.randomUUID().toString(), this.clock.millis(), place));
	}

	private Map<String, Object> model(Run run, Place place, Step step, Optional<Asking> asking) {
		Map<String, Object> model = new HashMap<>();
		model.put("run", run);
		model.put("place", place);
		model.put("step", step);
		asking.ifPresent((each) -> model.put("asking", each));
		Instant ends = step.endsAt();
		if (ends != null) {
			model.put("left", Math.max(0, Duration.between(this.clock.instant(), ends).toSeconds()));
		}
		return model;
	}

	private Answer answer(Site site, Visitor visitor, Map<String, Object> model) {
		if (visitor.fragment()) {
			return new Fragment(TEMPLATE, "run", site, model);
		}
		Page page = Page.of(site, TEMPLATE, this.texts.get(visitor.locale(), "menu.study"))
			.section("study")
			.script("study");
		for (Map.Entry<String, Object> each : model.entrySet()) {
			page = page.with(each.getKey(), each.getValue());
		}
		return page;
	}

}
