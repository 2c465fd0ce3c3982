package dev.studyhall.formats.rendering;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;

/**
 * CommonMark with the tables, strikethrough, task lists and bare links of GFM, in bounds
 * that hostile texts meet too: the nesting of blocks is limited, unclosed comments are
 * searched for once, and a text for whose tables {@link ParsingCost} is too high must not
 * be given to it.
 */
public final class MarkdownParser {

	/** How deep lists and quotations are read into each other; deeper ones are text. */
	private static final int NESTING = 50;

	static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create(), AutolinkExtension.create());

	private static final Parser FULL = Parser.builder()
		.extensions(EXTENSIONS.subList(1, EXTENSIONS.size()))
		.customBlockParserFactory(new TableStart())
		.maxOpenBlockParsers(NESTING)
		.customInlineContentParserFactory(new UnclosedMarkup.Factory())
		.build();

	private static final Parser OUTLINE = Parser.builder()
		.customBlockParserFactory(new TableStart())
		.maxOpenBlockParsers(NESTING)
		.includeSourceSpans(IncludeSourceSpans.BLOCKS)
		.inlineParserFactory((context) -> new HeadingSource())
		.build();

	private MarkdownParser() {
	}

	/**
	 * The whole tree.
	 * @throws StackOverflowError if emphasis or links are nested beyond all reason
	 */
	public static Node parse(String markdown) {
		return FULL.parse(markdown);
	}

	/**
	 * The blocks alone, with their places in the source. A heading holds one
	 * {@link Text}: its source without the marks.
	 */
	public static Node outline(String markdown) {
		return OUTLINE.parse(markdown);
	}

	/** Keeps a heading's source and leaves every other text unread. */
	private static final class HeadingSource implements InlineParser {

		@Override
		public void parse(SourceLines lines, Node node) {
			if (node instanceof Heading) {
				node.appendChild(new Text(lines.getContent()));
			}
		}

	}

}
