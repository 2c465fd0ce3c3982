package dev.studyhall.web.discovery;

import java.time.Instant;

import org.springframework.web.util.HtmlUtils;

/** Writes site maps (sitemaps.org), fifty thousand addresses at most. */
final class SiteMap {

	private static final int MOST = 50_000;

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

	private final String list;

	private final String entry;

	private final StringBuilder entries = new StringBuilder();

	private int count;

	private SiteMap(String list, String entry) {
		this.list = list;
		this.entry = entry;
	}

	/** Of pages. */
	static SiteMap ofPages() {
		return new SiteMap("urlset", "url");
	}

	/** Of other site maps. */
	static SiteMap ofMaps() {
		return new SiteMap("sitemapindex", "sitemap");
	}

	SiteMap add(String address) {
		return add(address, "");
	}

	SiteMap add(String address, Instant changed) {
		return add(address, "<lastmod>" + changed + "</lastmod>");
	}

	String xml() {
		return HEAD + "<" + this.list + SCHEMA + this.entries + "</" + this.list + ">\n";
	}

	private SiteMap add(String address, String more) {
		if (this.count++ < MOST) {
			this.entries.append("<" + this.entry + "><loc>")
				.append(HtmlUtils.htmlEscape(address, "UTF-8"))
				.append("</loc>")
				.append(more)
				.append("</" + this.entry + ">\n");
		}
		return this;
	}

}
