package dev.studyhall.formats.list;

import java.util.List;
import java.util.Locale;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Weighs the letters of one block that has been read with its inlines. */
final class BlockFilling {

	private int anchored;

	private int linked;

	private int plain;

	private boolean solid;

	private final StringBuilder words = new StringBuilder();

	private BlockFilling() {
	}

	static Filling of(Node block) {
		if (block instanceof ThematicBreak) {
			return Filling.NOTHING;
		}
		if (block instanceof HtmlBlock html) {
			return ofHtml(html.getLiteral());
		}
		BlockFilling filling = new BlockFilling();
		Node node = block;
		while (node != null) {
			node = filling.read(node) ? Tree.nextBehind(block, node) : Tree.next(block, node);
		}
		return filling.judge(block);
	}

	/** Whether the node has been read with all that is within. */
	private boolean read(Node node) {
		switch (node) {
			case Link link -> {
				readLink(link);
				return true;
			}
			case Text text -> add(text.getLiteral());
			case Code code -> add(code.getLiteral());
			case Image _, FencedCodeBlock _, IndentedCodeBlock _ -> solid = true;
			case HtmlInline html -> solid |= html.getLiteral().startsWith("<img");
			case HtmlBlock html -> solid |= ofHtml(html.getLiteral()) == Filling.TEXT;
			default -> {
			}
		}
		return false;
	}

	private void add(String text) {
		plain += letters(text);
		words.append(text).append(' ');
	}

	private void readLink(Link link) {
		StringBuilder text = new StringBuilder();
		for (Node node = link; node != null; node = Tree.next(link, node)) {
			switch (node) {
				case Text part -> text.append(part.getLiteral());
				case Code part -> text.append(part.getLiteral());
				default -> {
				}
			}
		}
		words.append(text).append(' ');
		boolean anchor = link.getDestination().startsWith("#")
				|| Vocabulary.isWayBack(Vocabulary.words(text.toString()));
		int letters = Math.max(1, letters(text.toString()));
		anchored += anchor ? letters : 0;
		linked += anchor ? 0 : letters;
	}

	private Filling judge(Node block) {
		if (solid && !(block instanceof TableBlock)) {
			return Filling.TEXT;
		}
		boolean many = block instanceof ListBlock || block instanceof TableBlock;
		int links = anchored + linked;
		if (links == 0) {
			return (plain == 0 || isWayBack()) ? Filling.NOTHING : Filling.TEXT;
		}
		if (many && links >= plain) {
			return (anchored >= linked) ? Filling.CONTENTS : Filling.LINKS;
		}
		if (!(block instanceof Paragraph) || plain > links / 2) {
			return Filling.TEXT;
		}
		return (linked == 0) ? (isWayBack() ? Filling.NOTHING : Filling.CONTENTS) : Filling.LINKS;
	}

	private boolean isWayBack() {
		return Vocabulary.isWayBack(Vocabulary.words(words.toString()));
	}

	/** HTML with nothing but anchors, line breaks and ways back is nothing to read. */
	private static Filling ofHtml(String html) {
		List<Tag> tags = Tag.findIn(html);
		if (tags.stream().anyMatch((tag) -> tag.is("img") || tag.is("video") || tag.is("iframe") || tag.is("table"))) {
			return Filling.TEXT;
		}
		String text = Markup.withoutTags(withoutSummaries(html, tags));
		boolean anchor = tags.stream()
			.anyMatch((tag) -> tag.opens("a") && tag.attributes().toLowerCase(Locale.ROOT).contains("\"#"));
		List<String> found = Vocabulary.words(text);
		return (found.isEmpty() || onlyTags(text) || (anchor && Vocabulary.isWayBack(found))) ? Filling.NOTHING
				: Filling.TEXT;
	}

	/** What a summary says is no text of its own. */
	private static String withoutSummaries(String html, List<Tag> tags) {
		StringBuilder rest = new StringBuilder();
		int at = 0;
		for (Tag tag : tags) {
			if (tag.opens("summary") && tag.from() >= at) {
				rest.append(html, at, tag.from());
				at = tag.to();
			}
			else if (tag.closes("summary")) {
				at = Math.max(at, tag.to());
			}
		}
		return rest.append(html, at, html.length()).toString();
	}

	/** Whether there is nothing besides tags such as the end of a {@code <details>}. */
	private static boolean onlyTags(String text) {
		int at = 0;
		for (Tag tag : Tag.findIn(text)) {
			if (letters(text.substring(at, tag.from())) > 0) {
				return false;
			}
			at = tag.to();
		}
		return letters(text.substring(at)) == 0;
	}

	private static int letters(String text) {
		return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
	}

}
