package dev.studyhall.catalog.searching;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.studyhall.catalog.support.RunningCatalog;
import tools.jackson.databind.JsonNode;

import org.springframework.test.web.reactive.server.WebTestClient;

/** Readers at the search box. */
abstract class SearchedCatalog extends RunningCatalog {

	JsonNode search(String query) {
		return ask("/search?q=" + encode(query));
	}

	List<String> titles(String query) {
		return titlesOf(search(query));
	}

	List<String> titles(String query, String filter, String value) {
		return titlesOf(ask("/search?q=%s&%s=%s".formatted(encode(query), filter, encode(value))));
	}

	static List<String> titlesOf(JsonNode found) {
		List<String> titles = new ArrayList<>();
		found.get("items").forEach((item) -> titles.add(item.get("title").asString()));
		return titles;
	}

	JsonNode ask(String path) {
		return RunningCatalog
			.json(get(path).expectStatus().isOk().expectBody(JsonNode.class).returnResult().getResponseBody());
	}

	/** At an address that is encoded already. */
	WebTestClient.ResponseSpec get(String path) {
		return client().get().uri(URI.create(baseUrl() + "/api/v1/" + this.tenant.slug() + path)).exchange();
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static String bundle(String title, String language, Map<String, String> questions) {
		StringBuilder bundle = new StringBuilder("---\nslug: %s\nlanguage: %s\n---\n# %s\n## Basics\n"
			.formatted(title.matches("[A-Za-z]+") ? title.toLowerCase(Locale.ROOT)
					: "s" + Integer.toHexString(title.hashCode()), language, title));
		questions.forEach((question, answer) -> bundle.append("### %s\n%s\n".formatted(question, answer)));
		return bundle.toString();
	}

}
