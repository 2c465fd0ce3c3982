package dev.studyhall.web.study;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.api.SessionWish;
import dev.studyhall.web.api.TopicProgress;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.learner.Topics;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to study: chosen, and begun. */
@Controller
class StudyController {

	private static final String PATH = Site.PATH + "/study";

	private static final String SECTION = "study";

	private static final int UNPROCESSABLE = 422;

	private final Progress progress;

	private final Topics topics;

	private final Texts texts;

	private final Door door;

	StudyController(Progress progress, Topics topics, Texts texts, Door door) {
		this.progress = progress;
		this.topics = topics;
		this.texts = texts;
		this.door = door;
	}

	@GetMapping(PATH)
	Mono<Answer> study(Site site, Visitor visitor, @RequestParam(defaultValue = "") String topic) {
		Form wanted = new Form(new LinkedMultiValueMap<>(Map.of("topic", List.of(topic))));
		return this.door.open(site, visitor, SECTION, Mono.defer(() -> page(site, visitor, wanted)));
	}

	@PostMapping(PATH)
	Mono<Answer> begin(Site site, Visitor visitor, Form form) {
		if (form.text("mode").equals("missed")) {
			return Mono.just(new SeeOther(Place.start("").address(site, new Run(Run.Kind.MISSED, form.text("topic")))));
		}
		SessionWish wish = wish(form);
		String key = (form.has("key") ? form.text("key") : UUID.randomUUID().toString()) + "." + wish.hashCode();
		return this.progress.begin(visitor.credentials(), site.slug(), wish, key)
			.<Answer>map(
					(session) -> new SeeOther(Place.start("").address(site, new Run(Run.Kind.SESSION, session.id()))))
			.onErrorResume(StudyController::isFormsFault, (failure) -> again(site, visitor, form, failure));
	}

	private Mono<Answer> again(Site site, Visitor visitor, Form form, Throwable failure) {
		boolean nothing = failure instanceof ServiceRefusal refusal && refusal.code().equals("nothing-to-do");
		String key = !nothing ? "study.refused"
				: (form.text("mode").equals("review") ? "study.none-due" : "study.none-left");
		return page(site, visitor, form)
			.map((page) -> page.status(UNPROCESSABLE).with("problem", this.texts.get(visitor.locale(), key)));
	}

	private Mono<Page> page(Site site, Visitor visitor, Form form) {
		return this.topics.list(site, visitor)
			.map((topics) -> Page.of(site, "study/study", this.texts.get(visitor.locale(), "menu.study"))
				.section(SECTION)
				.script(SECTION)
				.with("topics", topics)
				.with("due", topics.stream().mapToInt(TopicProgress::due).sum())
				.with("missed", topics.stream().filter((each) -> each.seen() > each.known()).toList())
				.with("typed", form)
				.with("key", UUID.randomUUID().toString()));
	}

	private static SessionWish wish(Form form) {
		return switch (form.text("mode")) {
			case "review" -> new SessionWish("review", null, form.number("questions", 20), null);
			case "mock" ->
				new SessionWish("mock", form.text("topic"), form.number("questions", 10), form.number("minutes", 30));
			default -> new SessionWish("study", form.text("topic"), form.number("questions", 20), null);
		};
	}

	private static boolean isFormsFault(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && List.of(400, 404, 409, 422).contains(refusal.status());
	}

}
