package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Slugs;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.rendering.MarkdownParser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells a bundle from other lists. Signs of a bundle, each enough: keys of its own in the
 * front matter; attributes in braces; levels and sections with the names of a bundle's;
 * or that both readers find the same questions without any mistake.
 */
final class BundleSigns {

	private static final String FENCE = "---";

	/** Keys that other pages' front matter does not have. */
	private static final Set<String> OWN_KEYS = Set.of("slug", "icon", "curated_by", "licence");

	private static final Set<String> KEYS = Set.of("slug", "title", "icon", "language", "curated_by", "licence",
			"tags");

	private static final Set<String> SECTIONS = Set.of("about", "about-this-topic", "expectations", "what-to-expect",
			"guide", "how-to-use-this-guide");

	private final List<Heading> headings = new ArrayList<>();

	private final MarkdownText text;

	private BundleSigns(MarkdownText text) {
		this.text = text;
	}

	/**
	 * Whether a file is to be read as a bundle.
	 * @param bundle what comes of it as a bundle
	 */
	static boolean isBundle(SourceFile file, byte[] bytes, ParsedTopic bundle) throws IOException {
		try {
			MarkdownText whole = MarkdownText.decode(bytes);
			Set<String> keys = keys(whole.lines());
			BundleSigns signs = new BundleSigns(Preface.of(whole).text());
			boolean attributes = signs.read();
			return keys.stream().anyMatch(OWN_KEYS::contains) || attributes || (KEYS.containsAll(keys)
					&& (signs.isNamedLikeBundle() || ((!keys.isEmpty() || signs.hasCodes()) && signs.isShaped())))
					|| isSame(bundle, file);
		}
		catch (ListRefused | StackOverflowError ex) {
			return true;
		}
	}

	/** Collects the headings; answers whether one of them has attributes. */
	private boolean read() {
		boolean attributes = false;
		Node document = MarkdownParser.outline(text.toString());
		for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Heading heading) {
				headings.add(heading);
				attributes |= hasAttributes(heading);
			}
		}
		return attributes && headings.stream().anyMatch((heading) -> heading.getLevel() == 3);
	}

	private boolean hasAttributes(Heading heading) {
		if (heading.getLevel() != 3 || !(heading.getNext() instanceof Paragraph below) || !Tree.hasPlace(below)) {
			return false;
		}
		String first = text.lines().get(Tree.firstLine(below)).strip();
		return first.startsWith("{#") || first.startsWith("{.") || first.startsWith("{minutes=")
				|| first.startsWith("{ref=");
	}

	/** Levels or questions have codes; those of other tools' pages have them as well. */
	private boolean hasCodes() {
		return headings.stream()
			.filter((heading) -> heading.getLevel() == 2 || heading.getLevel() == 3)
			.anyMatch((heading) -> source(heading).endsWith("}") && source(heading).contains(" {#"));
	}

	/** One title, then levels and questions below it. */
	private boolean isShaped() {
		return headings.stream().filter((heading) -> heading.getLevel() == 1).count() <= 1
				&& headings.stream().anyMatch((heading) -> heading.getLevel() == 3)
				&& headings.stream().noneMatch((heading) -> Headline.read(source(heading)).isMarked())
				&& headings.stream()
					.filter((heading) -> heading.getLevel() == 2)
					.noneMatch((heading) -> source(heading).indexOf('?') >= 0);
	}

	/** Every heading of level 2 is a difficulty or one of a bundle's sections. */
	private boolean isNamedLikeBundle() {
		List<String> titles = headings.stream()
			.filter((heading) -> heading.getLevel() == 2)
			.map((heading) -> Headline.read(source(heading)).title())
			.toList();
		return isShaped() && headings.getFirst().getLevel() == 1 && !titles.isEmpty()
				&& titles.stream()
					.allMatch((title) -> Vocabulary.words(title).size() == 1 && Difficulty.of(title).isPresent()
							|| SECTIONS.contains(Slugs.of(title)));
	}

	private static boolean isSame(ParsedTopic bundle, SourceFile file) throws IOException {
		if (!(bundle instanceof ParsedTopic.Accepted accepted) || !bundle.rejections().isEmpty()) {
			return false;
		}
		try (TopicReader reader = MarkdownListReader.open(file)) {
			return reader.next() instanceof ParsedTopic.Accepted list && list.rejections().isEmpty()
					&& titles(list.topic()).equals(titles(accepted.topic()))
					&& !isTidier(list.topic(), accepted.topic()) && reader.next() == null;
		}
	}

	/** Whether the list's reader leaves out of an answer what nobody misses. */
	private static boolean isTidier(TopicContent list, TopicContent bundle) {
		return length(list) < length(bundle);
	}

	private static long length(TopicContent topic) {
		return topic.levels()
			.stream()
			.flatMap((level) -> level.questions().stream())
			.mapToLong((question) -> question.answer().length())
			.sum();
	}

	/** Titles of the questions; null in the place of one that is a choice. */
	private static List<@Nullable String> titles(TopicContent topic) {
		List<@Nullable String> titles = new ArrayList<>();
		topic.levels().forEach((level) -> level.questions().forEach((question) -> titles.add(title(question))));
		return titles;
	}

	private static @Nullable String title(QuestionContent question) {
		return (question.type() == InteractionType.OPEN && question.prompt().isEmpty()) ? question.title() : null;
	}

	/** The keys of the front matter, which need not have an end. */
	private static Set<String> keys(List<String> lines) {
		Set<String> keys = new LinkedHashSet<>();
		if (!lines.getFirst().stripTrailing().equals(FENCE)) {
			return keys;
		}
		int size = 0;
		for (int i = 1; i < lines.size() && !lines.get(i).stripTrailing().equals(FENCE)
				&& size < ContentLimits.FRONT_MATTER; i++) {
			String line = lines.get(i);
			size += line.length() + 1;
			int colon = line.indexOf(':');
			if (colon > 0 && line.substring(0, colon).chars().allMatch((c) -> c == '_' || (c >= 'a' && c <= 'z'))) {
				keys.add(line.substring(0, colon));
			}
		}
		return keys;
	}

	private static String source(Heading heading) {
		return (heading.getFirstChild() instanceof Text words) ? words.getLiteral() : "";
	}

}
