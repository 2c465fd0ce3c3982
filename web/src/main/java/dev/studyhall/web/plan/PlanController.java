package dev.studyhall.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.studyhall.web.api.Goal;
import dev.studyhall.web.api.GoalWish;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.learner.Zones;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A goal: set, changed as the plan advises, given up. Each may be sent twice. */
@Controller
class PlanController {

	private static final String PATH = Site.PATH + "/plan";

	private final Progress progress;

	private final PlanPages pages;

	private final Door door;

	private final Clock clock;

	PlanController(Progress progress, PlanPages pages, Door door, Clock clock) {
		this.progress = progress;
		this.pages = pages;
		this.door = door;
		this.clock = clock;
	}

	@GetMapping(PATH)
	Mono<Answer> plan(Site site, Visitor visitor, @RequestParam(required = false) @Nullable String done,
			@RequestParam(defaultValue = "") String topic) {
		return this.door.open(site, visitor, "plan",
				Mono.defer(() -> this.pages.show(site, visitor, topic)).map((page) -> page.with("done", done)));
	}

	@PostMapping(PATH)
	Mono<Answer> set(Site site, Visitor visitor, Form form) {
		GoalForm read = GoalForm.read(form, today(visitor), Zones.id(visitor.zone()));
		GoalWish wish = read.wish();
		if (wish == null) {
			return this.pages.refuse(site, visitor, read.typed(), read.problems()).cast(Answer.class);
		}
		return put(site, visitor, wish).onErrorResume(PlanController::isFormsFault,
				(failure) -> this.pages.refuse(site, visitor, form, problem(failure)).cast(Answer.class));
	}

	/** Applies an advice: more minutes, a later date, or without a topic. */
	@PostMapping(PATH + "/change")
	Mono<Answer> change(Site site, Visitor visitor, Form form) {
		return this.progress.findGoal(visitor.credentials(), site.slug())
			.map((goal) -> changed(goal, form, today(visitor)))
			.flatMap((wish) -> put(site, visitor, wish))
			.onErrorResume(PlanController::isFormsFault,
					(failure) -> Mono.just(new SeeOther(site.path() + "/plan?done=not-changed")));
	}

	@PostMapping(PATH + "/remove")
	Mono<Answer> remove(Site site, Visitor visitor) {
		return this.progress.findGoal(visitor.credentials(), site.slug())
			.flatMap((goal) -> this.progress.removeGoal(visitor.credentials(), site.slug())
				.then(Mono.defer(() -> this.pages.form(site, visitor, GoalForm.of(goal, today(visitor)))))
				.<Answer>map((page) -> page.with("done", "removed")))
			.onErrorResume(PlanController::isGone, (gone) -> Mono.just(new SeeOther(site.path() + "/plan")));
	}

	private Mono<Answer> put(Site site, Visitor visitor, GoalWish wish) {
		return this.progress.putGoal(visitor.credentials(), site.slug(), wish)
			.thenReturn(new SeeOther(site.path() + "/plan?done=set"));
	}

	private static GoalWish changed(Goal goal, Form form, LocalDate today) {
		GoalWish wish = goal.toWish();
		List<String> topics = wish.topics().stream().filter((slug) -> !slug.equals(form.text("without"))).toList();
		LocalDate typed = GoalForm.date(form.text("date"));
		LocalDate date = (typed != null) ? typed : goal.targetDate();
		List<LocalDate> off = DaysOff.of(goal.daysOff(), today, goal.targetDate()).until(today, date);
		return new GoalWish(topics.isEmpty() ? wish.topics() : topics, date, wish.timeZone(),
				form.number("minutes", wish.minutesPerDay()), wish.desiredRetention(), off);
	}

	private static Map<String, String> problem(Throwable failure) {
		String field = (failure instanceof ServiceRefusal refusal && refusal.field() != null) ? refusal.field() + ""
				: "";
		return switch (field) {
			case "targetDate" -> Map.of("date", "plan.problem.date");
			case "daysOff" -> Map.of("off", "plan.problem.off");
			default -> Map.of("topic", "plan.problem.refused");
		};
	}

	private LocalDate today(Visitor visitor) {
		return LocalDate.ofInstant(this.clock.instant(), visitor.zone());
	}

	private static boolean isGone(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && refusal.notFound();
	}

	private static boolean isFormsFault(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && List.of(400, 404, 409).contains(refusal.status());
	}

}
