package dev.studyhall.web.plan;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.studyhall.web.api.Goal;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.learner.Topics;
import dev.studyhall.web.learner.Zones;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Formats;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Makes the page of a plan, or of its goal's form. */
@Component
class PlanPages {

	private static final String SECTION = "plan";

	private static final int UNPROCESSABLE = 422;

	private final Progress progress;

	private final Topics topics;

	private final Texts texts;

	private final Clock clock;

	PlanPages(Progress progress, Topics topics, Texts texts, Clock clock) {
		this.progress = progress;
		this.topics = topics;
		this.texts = texts;
		this.clock = clock;
	}

	/** The plan; the empty form while there is no goal. */
	Mono<Page> show(Site site, Visitor visitor, String topic) {
		return this.progress.findGoal(visitor.credentials(), site.slug())
			.flatMap((goal) -> plan(site, visitor, goal))
			.onErrorResume((failure) -> failure instanceof ServiceRefusal refusal && refusal.notFound(),
					(none) -> form(site, visitor, empty(topic, visitor)));
	}

	/** The form with what was typed and what is wrong with it. */
	Mono<Page> refuse(Site site, Visitor visitor, Form typed, Map<String, String> problems) {
		Map<String, String> said = new LinkedHashMap<>();
		problems.forEach((field, key) -> said.put(field, this.texts.get(visitor.locale(), key)));
		return form(site, visitor, typed).map((page) -> page.status(UNPROCESSABLE).with("problems", said));
	}

	/** The form. */
	Mono<Page> form(Site site, Visitor visitor, Form typed) {
		return this.topics.list(site, visitor)
			.map((topics) -> Page.of(site, "plan/plan", this.texts.get(visitor.locale(), "menu.plan"))
				.section(SECTION)
				.with("topics", topics)
				.with("typed", typed)
				.with("problems", Map.of())
				.with("weekdays", weekdays(visitor.locale()))
				.with("earliest", today(visitor.zone()).plusDays(1).toString()));
	}

	private Mono<Page> plan(Site site, Visitor visitor, Goal goal) {
		ZoneId zone = ZoneId.of(goal.timeZone());
		Formats format = new Formats(this.texts, visitor.locale(), zone);
		return Mono
			.zip(this.progress.findPlan(visitor.credentials(), site.slug(), Outlook.AHEAD),
					this.progress.findStatistics(visitor.credentials(), site.slug(), Zones.id(zone), Outlook.BEHIND + 1,
							1),
					form(site, visitor, GoalForm.of(goal, today(zone))))
			.map((all) -> all.getT3().with("outlook", Outlook.of(goal, all.getT1(), all.getT2(), format)));
	}

	private Form empty(String topic, Visitor visitor) {
		return new Form(new LinkedMultiValueMap<>(Map.of("topic", List.of(topic), "minutes", List.of("30"), "date",
				List.of(today(visitor.zone()).plusWeeks(4).toString()), "recall", List.of("90"))));
	}

	/** The names of the days of the week, under what they are called in the form. */
	private static Map<String, String> weekdays(Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		Arrays.stream(DayOfWeek.values())
			.forEach((day) -> names.put(day.name().toLowerCase(Locale.ROOT),
					day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)));
		return names;
	}

	private LocalDate today(ZoneId zone) {
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

}
