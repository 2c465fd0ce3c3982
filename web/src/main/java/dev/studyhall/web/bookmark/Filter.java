package dev.studyhall.web.bookmark;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.studyhall.web.api.BookmarkQuery;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** Which bookmarks are shown, as it stands in the address. Empty is any. */
record Filter(String topic, String level, String kind, String q, String sort, String cursor) {

	private static final Set<String> KINDS = Set.of("revisit", "challenging", "favourite");

	private static final Set<String> SORTS = Set.of("oldest", "title", "topic");

	private static final int LONGEST = 200;

	static Filter of(MultiValueMap<String, String> query) {
		Form form = new Form(query);
		String text = form.text("q");
		return new Filter(form.text("topic"), form.text("level"), among(KINDS, form.text("kind")),
				text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))),
				among(SORTS, form.text("sort")), form.text("cursor"));
	}

	/** The kind if it is one, else empty. */
	static String kind(String text) {
		return among(KINDS, text);
	}

	BookmarkQuery toQuery() {
		return new BookmarkQuery(this.topic, this.level, this.kind, "", this.q, this.sort,
				this.cursor.isEmpty() ? null : this.cursor);
	}

	/** Whether some are left out. */
	public boolean narrow() {
		return !(this.topic + this.level + this.kind + this.q).isEmpty();
	}

	/** The following page. */
	public Filter next(String cursor) {
		return new Filter(this.topic, this.level, this.kind, this.q, this.sort, cursor);
	}

	/** The address of what is shown. */
	public String address(Site site) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("topic", this.topic);
		all.put("level", this.level);
		all.put("kind", this.kind);
		all.put("q", this.q);
		all.put("sort", this.sort);
		all.put("cursor", this.cursor);
		String query = all.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isEmpty())
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return site.path() + "/bookmarks" + (query.isEmpty() ? "" : "?" + query);
	}

	private static String among(Set<String> known, String text) {
		return known.contains(text) ? text : "";
	}

}
