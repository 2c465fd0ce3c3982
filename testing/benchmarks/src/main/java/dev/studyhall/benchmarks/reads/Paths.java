package dev.studyhall.benchmarks.reads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.content.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Addresses to ask at random for each kind of read. */
final class Paths {

	/** A hundredth of what is said at all. */
	private static final int COMMON = 20;

	/** From here on a tenant's texts have a word now and then. */
	private static final int RARE = 2_000;

	private static final int RAREST = 4_000;

	private static final int LISTED_TENANTS = 10;

	private final Vocabulary vocabulary = new Vocabulary();

	private final Scale scale;

	private final List<String> questions;

	private final List<String> lists;

	private Paths(Scale scale, List<String> questions, List<String> lists) {
		this.scale = scale;
		this.questions = questions;
		this.lists = lists;
	}

	static Paths of(LoadedPlatform platform) {
		List<String> lists = new ArrayList<>();
		platform.scale()
			.tenants()
			.stream()
			.limit(LISTED_TENANTS)
			.forEach((tenant) -> lists.addAll(pages(platform.catalog(), Scale.slugOf(tenant))));
		return new Paths(platform.scale(), platform.questions(), lists);
	}

	Supplier<String> topics() {
		return () -> {
			int tenant = tenant();
			return "/api/v1/%s/topics/%s".formatted(Scale.slugOf(tenant),
					Scale.topicSlug(below(this.scale.topicsOf(tenant))));
		};
	}

	Supplier<String> questions() {
		return () -> any(this.questions);
	}

	Supplier<String> lists() {
		return () -> any(this.lists);
	}

	Supplier<String> common() {
		return () -> search("search", this.vocabulary.word(below(COMMON)));
	}

	Supplier<String> rare() {
		return () -> search("search", this.vocabulary.word(between(RARE, RAREST)));
	}

	Supplier<String> mistyped() {
		return () -> search("search", mistyped(this.vocabulary.word(between(COMMON, RARE))));
	}

	Supplier<String> searches() {
		List<Supplier<String>> kinds = List.of(common(), rare(), mistyped());
		return () -> kinds.get(below(kinds.size())).get();
	}

	Supplier<String> suggestions() {
		return () -> search("search/suggestions", beginning(this.vocabulary.word(between(COMMON, RARE))));
	}

	/** A letter too many in the middle. */
	static String mistyped(String word) {
		int middle = word.length() / 2;
		return word.substring(0, middle) + "z" + word.substring(middle);
	}

	private static String beginning(String word) {
		return word.substring(0, Math.min(4, word.length()));
	}

	private String search(String call, String words) {
		return "/api/v1/%s/%s?q=%s".formatted(Scale.slugOf(tenant()), call,
				URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

	private int tenant() {
		return below(this.scale.tenants().size());
	}

	/** Every page of a tenant's list of topics. */
	private static List<String> pages(URI catalog, String tenant) {
		List<String> pages = new ArrayList<>();
		String path = "/api/v1/%s/topics?limit=20".formatted(tenant);
		String next = "";
		while (next != null) {
			String page = next.isEmpty() ? path : path + "&cursor=" + next;
			pages.add(page);
			next = read(catalog.resolve(page)).path("next").asString(null);
		}
		return pages;
	}

	private static JsonNode read(URI address) {
		try (var in = address.toURL().openStream()) {
			return JsonMapper.shared().readTree(in.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String any(List<String> paths) {
		return paths.get(below(paths.size()));
	}

	private static int between(int from, int to) {
		return ThreadLocalRandom.current().nextInt(from, to);
	}

	private static int below(int bound) {
		return ThreadLocalRandom.current().nextInt(bound);
	}

}
