package dev.studyhall.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.web.tenant.Site;
import org.jspecify.annotations.Nullable;

/**
 * A whole page: a template's {@code main} within the layout.
 *
 * @param status the status of HTTP
 * @param template the template, {@code topic/topic}
 * @param title what it is called, without the site's name
 * @param site the site that it belongs to; null for the platform's own
 * @param section the entry of the site's menu that it stands under: {@code topics},
 * {@code study}, {@code bookmarks}, {@code plan}, {@code progress}; empty for none
 * @param path its one address, the same whatever way it was reached; empty for a page
 * that search engines are to leave alone
 * @param description what it says about itself to those who only see a preview
 * @param scripts modules that it needs besides {@code app.js}, and {@code htmx.js}
 * @param structured what it says to search engines (schema.org), as values of JSON
 * @param model what its template shows
 */
public record Page(int status, String template, String title, @Nullable Site site, String section, String path,
		String description, List<String> scripts, List<Map<String, ?>> structured,
		Map<String, Object> model) implements Answer {

	private static final int OK = 200;

	/** A page of a site. */
	public static Page of(@Nullable Site site, String template, String title) {
		return new Page(OK, template, title, site, "", "", "", List.of(), List.of(), Map.of());
	}

	/** With another status. */
	public Page status(int status) {
		return new Page(status, this.template, this.title, this.site, this.section, this.path, this.description,
				this.scripts, this.structured, this.model);
	}

	/** Under this entry of the menu. */
	public Page section(String section) {
		return new Page(this.status, this.template, this.title, this.site, section, this.path, this.description,
				this.scripts, this.structured, this.model);
	}

	/** For search engines to find at this address, described so. */
	public Page listed(String path, String description) {
		return new Page(this.status, this.template, this.title, this.site, this.section, path, description,
				this.scripts, this.structured, this.model);
	}

	/** With this module. */
	public Page script(String name) {
		List<String> all = new ArrayList<>(this.scripts);
		all.add(name);
		return new Page(this.status, this.template, this.title, this.site, this.section, this.path, this.description,
				List.copyOf(all), this.structured, this.model);
	}

	/** With this said to search engines. */
	public Page structured(Map<String, ?> thing) {
		List<Map<String, ?>> all = new ArrayList<>(this.structured);
		all.add(thing);
		return new Page(this.status, this.template, this.title, this.site, this.section, this.path, this.description,
				this.scripts, List.copyOf(all), this.model);
	}

	/** Showing this value under this name. */
	public Page with(String name, @Nullable Object value) {
		Map<String, Object> all = new HashMap<>(this.model);
		if (value != null) {
			all.put(name, value);
		}
		return new Page(this.status, this.template, this.title, this.site, this.section, this.path, this.description,
				this.scripts, this.structured, Map.copyOf(all));
	}

}
