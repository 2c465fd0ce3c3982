package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.Tags;
import dev.studyhall.formats.content.Characters;

import java.io.StringReader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML between two lines of three hyphens. Only the tree of nodes is made, no
 * objects: every value is the text that the author typed ({@code language: no} is
 * Norwegian), and aliases are not followed.
 */
final class FrontMatterReader {

	private static final String FENCE = "---";

	private static final Set<String> KEYS = new LinkedHashSet<>(
			List.of("slug", "title", "icon", "language", "curated_by", "licence", "source", "attribution", "tags"));

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}");

	private final Mistakes mistakes;

	private final Map<String, Value> values = new HashMap<>();

	/** A key's value and its line, counted from 1. */
	private record Value(Node node, int line) {
	}

	private FrontMatterReader(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	static FrontMatter read(SourceText source, Mistakes mistakes) throws FileRefused {
		if (!source.lines().getFirst().stripTrailing().equals(FENCE)) {
			return FrontMatter.NONE;
		}
		int end = findEnd(source);
		return new FrontMatterReader(mistakes).read(source.slice(1, end), end + 1);
	}

	private static int findEnd(SourceText source) throws FileRefused {
		for (int line = 1; line < source.lines().size(); line++) {
			if (source.lines().get(line).stripTrailing().equals(FENCE)) {
				return line;
			}
		}
		throw new FileRefused(1, "Front matter without an end; a line of three hyphens was expected");
	}

	private FrontMatter read(String yaml, int end) throws FileRefused {
		collect(compose(yaml));
		String slug = text("slug", Slugs.LENGTH, Slugs::isSlug, "lower-case letters, digits and single hyphens");
		if (slug == null && values.containsKey("slug")) {
			throw new FileRefused(lineOf("slug"),
					"The slug is not usable; expected were at most %d lower-case letters,".formatted(Slugs.LENGTH)
							+ " digits and single hyphens");
		}
		return new FrontMatter(slug, text("title", ContentLimits.TITLE, (text) -> true, "text"),
				text("icon", ContentLimits.ICON, (text) -> true, "an emoji"),
				text("language", 60, (text) -> LANGUAGE.matcher(text).matches(), "a language tag such as en or pt-BR"),
				text("curated_by", ContentLimits.NAME, (text) -> true, "a name"), rights(), tags(), end);
	}

	private Rights rights() {
		return new Rights(text("licence", ContentLimits.NAME, (text) -> true, "a licence's short name"),
				text("source", ContentLimits.URL, (text) -> true, "an address or a title"),
				text("attribution", ContentLimits.ATTRIBUTION, (text) -> true, "whom to name"));
	}

	private static @Nullable Node compose(String yaml) throws FileRefused {
		if (yaml.length() > ContentLimits.FRONT_MATTER) {
			throw new FileRefused(1, "Front matter of %d characters; at most %d were expected".formatted(yaml.length(),
					ContentLimits.FRONT_MATTER));
		}
		LoaderOptions options = new LoaderOptions();
		options.setNestingDepthLimit(8);
		options.setMaxAliasesForCollections(0);
		try {
			return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 2 : 2;
			throw new FileRefused(line, "Front matter that is not YAML (%s); lines of “key: value” were expected"
				.formatted(ex.getProblem()));
		}
		catch (YAMLException ex) {
			throw new FileRefused(2, "Front matter that is not YAML; lines of “key: value” were expected");
		}
	}

	private void collect(@Nullable Node root) throws FileRefused {
		if (root == null || root.getTag().equals(Tag.NULL)) {
			return;
		}
		if (!(root instanceof MappingNode mapping)) {
			throw new FileRefused(lineOf(root), "Front matter that is no mapping; lines of “key: value” were expected");
		}
		for (NodeTuple entry : mapping.getValue()) {
			String key = (entry.getKeyNode() instanceof ScalarNode scalar) ? scalar.getValue() : "";
			int line = lineOf(entry.getKeyNode());
			if (!KEYS.contains(key)) {
				mistakes.add(line, null, "Unknown key “%s” in the front matter; expected was one of %s".formatted(key,
						String.join(", ", KEYS)));
			}
			else if (!entry.getValueNode().getTag().equals(Tag.NULL)
					&& values.putIfAbsent(key, new Value(entry.getValueNode(), line)) != null) {
				mistakes.add(line, null, "“%s” is given twice; one value was expected".formatted(key));
			}
		}
	}

	private @Nullable String text(String key, int length, Predicate<String> valid, String expected) {
		Value value = values.get(key);
		if (value == null) {
			return null;
		}
		String text = scalar(value.node());
		if (text == null || text.length() > length || !valid.test(text)) {
			mistakes.add(value.line(), null,
					"“%s” is not usable; expected was %s of at most %d characters".formatted(key, expected, length));
			return null;
		}
		return text;
	}

	private List<String> tags() {
		Value value = values.get("tags");
		if (value == null) {
			return List.of();
		}
		List<Node> nodes = (value.node() instanceof SequenceNode sequence) ? sequence.getValue()
				: List.of(value.node());
		List<String> tags = nodes.stream().map(FrontMatterReader::tag).distinct().toList();
		if (tags.contains("") || tags.size() > ContentLimits.TAGS) {
			mistakes.add(value.line(), null,
					"“tags” are not usable; a list of at most %d tags of %s".formatted(ContentLimits.TAGS, Tags.SHAPE));
			return List.of();
		}
		return tags;
	}

	private static String tag(Node node) {
		String text = scalar(node);
		return (text != null && Tags.isTag(text)) ? text : "";
	}

	/** Null for what is no text, is blank, or could not be stored. */
	private static @Nullable String scalar(Node node) {
		if (!(node instanceof ScalarNode scalar)) {
			return null;
		}
		String text = scalar.getValue().strip();
		return (text.isEmpty() || !Characters.areStorable(text)) ? null : text;
	}

	private int lineOf(String key) {
		Value value = values.get(key);
		return (value != null) ? value.line() : 1;
	}

	private static int lineOf(Node node) {
		return node.getStartMark().getLine() + 2;
	}

}
