package dev.studyhall.web.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.studyhall.web.api.Credentials;
import dev.studyhall.web.asset.Assets;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Formats;
import dev.studyhall.web.text.Markup;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Scheme;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Makes HTML of templates and what they show. Besides the page's own values every
 * template has {@code page}, {@code site}, {@code visitor}, {@code here} (the address
 * asked for), {@code format} (dates and numbers), {@code assets}, {@code links},
 * {@code platform} (the public address) and {@code markup} (the catalog's HTML, fit for a
 * page).
 */
@Component
class Templates {

	private static final String LAYOUT = "layout";

	private final TemplateEngine engine = new TemplateEngine();

	private final ApplicationContext application;

	private final Markup markup = new Markup();

	private final Assets assets;

	private final Texts texts;

	private final PageProperties platform;

	private final StructuredData structuredData;

	Templates(ApplicationContext application, Assets assets, Texts texts, PageProperties platform,
			StructuredData structuredData) {
		this.application = application;
		this.assets = assets;
		this.texts = texts;
		this.platform = platform;
		this.structuredData = structuredData;
		SpringStandardDialect dialect = new SpringStandardDialect();
		dialect.setEnableSpringELCompiler(true);
		this.engine.setDialect(dialect);
		this.engine.setTemplateResolver(new HeldTemplates());
		this.engine.setMessageResolver(new TextResolver(texts));
		Texts.LANGUAGES.forEach(this::warmUp);
	}

	/** The whole page. */
	String render(Page page, Visitor visitor, String here) {
		Map<String, @Nullable Object> values = values(page.model(), page.site(), visitor, here);
		values.put("page", page);
		values.put("structured", this.structuredData.write(page.structured()));
		return this.engine.process(LAYOUT, new Context(visitor.locale(), values));
	}

	/** A part of a page. */
	String render(Fragment fragment, Visitor visitor, String here) {
		Map<String, @Nullable Object> values = values(fragment.model(), fragment.site(), visitor, here);
		return this.engine.process(fragment.template(), Set.of(fragment.name()), new Context(visitor.locale(), values));
	}

	/**
	 * What the engine and the formats read from files when they are first used, they read
	 * now: later it would be on an event loop.
	 */
	private void warmUp(Locale language) {
		Visitor visitor = new Visitor(Credentials.NONE, null, language, ZoneOffset.UTC, true, Scheme.SYSTEM, false);
		Formats formats = new Formats(this.texts, language, ZoneOffset.UTC);
		Page page = Page.of(null, "fault", formats.time(Instant.EPOCH) + formats.month(Instant.EPOCH))
			.with("kind", "missing");
		render(page, visitor, formats.date(Instant.EPOCH) + formats.number(1) + formats.percent(1));
	}

	private Map<String, @Nullable Object> values(Map<String, ?> model, @Nullable Site site, Visitor visitor,
			String here) {
		Map<String, @Nullable Object> values = new HashMap<>(model);
		values.put("site", site);
		values.put("visitor", visitor);
		values.put("here", here);
		values.put("format", new Formats(this.texts, visitor.locale(), visitor.zone()));
		values.put("assets", this.assets);
		values.put("links", new Links((site != null) ? site.path() : ""));
		values.put("platform", this.platform);
		values.put("markup", this.markup);
		values.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.application, null));
		return values;
	}

}
