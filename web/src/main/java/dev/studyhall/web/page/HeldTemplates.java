package dev.studyhall.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All templates, read at the start: nothing is read from a file on an event loop. */
final class HeldTemplates extends AbstractConfigurableTemplateResolver {

	private static final String ROOT = "/templates/";

	private final Map<String, String> byName = new HashMap<>();

	HeldTemplates() {
		setTemplateMode(TemplateMode.HTML);
		setCacheable(true);
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + ROOT + "**/*.html")) {
				String path = file.getURL().getPath();
				String name = path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - ".html".length());
				this.byName.put(name, file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	protected @Nullable ITemplateResource computeTemplateResource(IEngineConfiguration configuration,
			@Nullable String ownerTemplate, String template, String resourceName, @Nullable String characterEncoding,
			@Nullable Map<String, Object> attributes) {
		String text = this.byName.get(template);
		return (text != null) ? new StringTemplateResource(text) : null;
	}

}
