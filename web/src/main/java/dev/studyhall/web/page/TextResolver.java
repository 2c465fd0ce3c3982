package dev.studyhall.web.page;

import java.util.Locale;

import dev.studyhall.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The texts, for {@code #{key}} in templates. */
final class TextResolver extends AbstractMessageResolver {

	private static final Object[] NOTHING = {};

	private final Texts texts;

	TextResolver(Texts texts) {
		this.texts = texts;
	}

	@Override
	public String resolveMessage(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] arguments) {
		Locale locale = context.getLocale();
		return this.texts.get(locale, key, (arguments != null) ? arguments : NOTHING);
	}

	@Override
	public String createAbsentMessageRepresentation(ITemplateContext context, @Nullable Class<?> origin, String key,
			Object @Nullable [] arguments) {
		throw new IllegalArgumentException("No text " + key);
	}

}
