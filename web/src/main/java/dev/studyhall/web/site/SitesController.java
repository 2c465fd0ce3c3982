package dev.studyhall.web.site;

import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Sites;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The platform's public sites. */
@Controller
class SitesController {

	private final Sites sites;

	private final Texts texts;

	SitesController(Sites sites, Texts texts) {
		this.sites = sites;
		this.texts = texts;
	}

	@GetMapping("/")
	Mono<Answer> sites(Visitor visitor) {
		return this.sites.listOpen()
			.map((sites) -> Page.of(null, "site/sites", this.texts.get(visitor.locale(), "sites.title"))
				.listed("/", this.texts.get(visitor.locale(), "sites.lead"))
				.with("sites", sites));
	}

}
