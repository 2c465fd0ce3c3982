package dev.studyhall.web.account;

import java.util.Set;

import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.learner.Zones;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How one likes to learn, and what is kept of one. Each form may be sent twice. */
@Controller
class AccountController {

	private static final String PATH = Site.PATH + "/account";

	private static final Set<String> DONE = Set.of("limits", "memory", "erased");

	private final Progress progress;

	private final AccountPages pages;

	private final Texts texts;

	private final Door door;

	AccountController(Progress progress, AccountPages pages, Texts texts, Door door) {
		this.progress = progress;
		this.pages = pages;
		this.texts = texts;
		this.door = door;
	}

	@GetMapping(PATH)
	Mono<Answer> account(Site site, Visitor visitor, @RequestParam(defaultValue = "") String done) {
		return this.door.open(site, visitor, "account",
				Mono.defer(() -> this.pages.show(site, visitor))
					.map((page) -> page.with("said",
							DONE.contains(done) ? this.texts.get(visitor.locale(), "account.done." + done) : null)));
	}

	@PostMapping(PATH + "/limits")
	Mono<Answer> limits(Site site, Visitor visitor, Form form) {
		return Mono.justOrEmpty(AccountForms.limits(form, Zones.id(visitor.zone())))
			.flatMap((limits) -> this.progress.putDailyLimits(visitor.credentials(), site.slug(), limits)
				.thenReturn(done(site, "limits")))
			.switchIfEmpty(Mono.defer(() -> this.pages.refuse(site, visitor, form, "limits", "account.limits.problem")
				.cast(Answer.class)));
	}

	@PostMapping(PATH + "/memory")
	Mono<Answer> memory(Site site, Visitor visitor, Form form) {
		return Mono.justOrEmpty(AccountForms.settings(form))
			.flatMap((settings) -> this.progress.putMemorySettings(visitor.credentials(), site.slug(), settings)
				.thenReturn(done(site, "memory")))
			.switchIfEmpty(Mono.defer(() -> this.pages.refuse(site, visitor, form, "memory", "account.memory.problem")
				.cast(Answer.class)));
	}

	/** Fits the memory model, and says what came of it. */
	@PostMapping(PATH + "/fit")
	Mono<Answer> fit(Site site, Visitor visitor) {
		return this.progress.fit(visitor.credentials(), site.slug())
			.flatMap((fit) -> this.pages.show(site, visitor).<Answer>map((page) -> page.with("fit", fit)))
			.onErrorResume(AccountController::isTooEarly,
					(early) -> this.pages.show(site, visitor).map((page) -> page.with("early", true)));
	}

	@PostMapping(PATH + "/erase")
	Mono<Answer> erase(Site site, Visitor visitor, Form form) {
		if (!form.text("name").equals(site.slug())) {
			return this.pages.refuse(site, visitor, form, "erase", "account.erase.problem").cast(Answer.class);
		}
		return this.progress.erase(visitor.credentials(), site.slug()).thenReturn(done(site, "erased"));
	}

	private static Answer done(Site site, String what) {
		return new SeeOther(site.path() + "/account?done=" + what);
	}

	private static boolean isTooEarly(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && refusal.code().equals("too-few-reviews");
	}

}
