package dev.studyhall.web.learner;

import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** What whoever has not logged in sees of a learner's page: what is behind it. */
@Component
public class Door {

	private final Texts texts;

	Door(Texts texts) {
		this.texts = texts;
	}

	/** The page for whoever has logged in, else the door to it. */
	public Mono<Answer> open(Site site, Visitor visitor, String section, Mono<? extends Answer> page) {
		return visitor.signedIn() ? page.cast(Answer.class) : Mono.fromSupplier(() -> closed(site, visitor, section));
	}

	private Answer closed(Site site, Visitor visitor, String section) {
		return Page.of(site, "learner/door", this.texts.get(visitor.locale(), "menu." + section))
			.section(section)
			.with("behind", section);
	}

}
