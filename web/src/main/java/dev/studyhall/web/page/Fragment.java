package dev.studyhall.web.page;

import java.util.Map;

import dev.studyhall.web.tenant.Site;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page, for a script that puts it into its place.
 *
 * @param template the template that it is in, {@code topic/topic}
 * @param name its name there ({@code th:fragment})
 * @param site the site that it belongs to
 * @param model what it shows
 */
public record Fragment(String template, String name, @Nullable Site site, Map<String, ?> model) implements Answer {
}
