package dev.studyhall.web.progress;

import java.util.Map;

import dev.studyhall.web.api.Progress;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.learner.Topics;
import dev.studyhall.web.learner.Zones;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Fragment;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Formats;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How far one is. A script asks for the figures again whenever they have changed. */
@Controller
class ProgressController {

	private static final String SECTION = "progress";

	private static final String TEMPLATE = "progress/progress";

	private static final int DAYS = 366;

	private static final int AHEAD = 30;

	private final Progress progress;

	private final Topics topics;

	private final Texts texts;

	private final Door door;

	ProgressController(Progress progress, Topics topics, Texts texts, Door door) {
		this.progress = progress;
		this.topics = topics;
		this.texts = texts;
		this.door = door;
	}

	@GetMapping(Site.PATH + "/progress")
	Mono<Answer> progress(Site site, Visitor visitor) {
		return this.door.open(site, visitor, SECTION,
				Mono.defer(() -> figures(site, visitor))
					.map((figures) -> visitor.fragment()
							? new Fragment(TEMPLATE, "figures", site, Map.of("figures", figures))
							: page(site, visitor).with("figures", figures)));
	}

	private Page page(Site site, Visitor visitor) {
		return Page.of(site, TEMPLATE, this.texts.get(visitor.locale(), "menu.progress"))
			.section(SECTION)
			.script(SECTION);
	}

	private Mono<Figures> figures(Site site, Visitor visitor) {
		Formats format = new Formats(this.texts, visitor.locale(), visitor.zone());
		return this.topics.list(site, visitor)
			.zipWith(this.progress.findStatistics(visitor.credentials(), site.slug(), Zones.id(visitor.zone()), DAYS,
					AHEAD))
			.map((both) -> Figures.of(both.getT1(), both.getT2(), visitor, format));
	}

}
