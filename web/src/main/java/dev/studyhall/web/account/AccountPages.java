package dev.studyhall.web.account;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

import dev.studyhall.web.api.DailyLimits;
import dev.studyhall.web.api.MemorySettings;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.learner.Zones;
import dev.studyhall.web.page.Page;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Makes the page of an account. */
@Component
class AccountPages {

	private static final Pattern PLACE = Pattern
		.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

	private static final int UNPROCESSABLE = 422;

	private final Progress progress;

	private final Texts texts;

	AccountPages(Progress progress, Texts texts) {
		this.progress = progress;
		this.texts = texts;
	}

	/** The page. */
	Mono<Page> show(Site site, Visitor visitor) {
		return this.progress.findDailyLimits(visitor.credentials(), site.slug())
			.zipWith(this.progress.findMemorySettings(visitor.credentials(), site.slug()))
			.map((both) -> page(site, visitor, both.getT1(), both.getT2()));
	}

	/** The page with what was typed and what is wrong with it. */
	Mono<Page> refuse(Site site, Visitor visitor, Form typed, String part, String problem) {
		return show(site, visitor).map((page) -> page.status(UNPROCESSABLE)
			.with(part.equals("limits") ? "limits" : (part.equals("memory") ? "memory" : "typed"), typed)
			.with("refused", part)
			.with("problem", this.texts.get(visitor.locale(), problem)));
	}

	private Page page(Site site, Visitor visitor, DailyLimits limits, MemorySettings settings) {
		return Page.of(site, "account/account", this.texts.get(visitor.locale(), "menu.account"))
			.section("account")
			.with("zone", Zones.id(visitor.zone()))
			.with("zones", zones())
			.with("limits", AccountForms.of(limits))
			.with("today", limits)
			.with("memory", AccountForms.of(settings))
			.with("typed", new Form(new LinkedMultiValueMap<>()));
	}

	private static List<String> zones() {
		return ZoneId.getAvailableZoneIds().stream().filter((id) -> PLACE.matcher(id).matches()).sorted().toList();
	}

}
