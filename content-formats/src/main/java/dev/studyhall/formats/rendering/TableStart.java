package dev.studyhall.formats.rendering;

import org.commonmark.ext.gfm.tables.internal.TableBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Starts the tables of GFM, but looks at a paragraph's lines only where the current line
 * could be the one below a table's head: the original copies them at every line, which
 * costs the square of a long paragraph.
 */
final class TableStart extends AbstractBlockParserFactory {

	private final TableBlockParser.Factory tables = new TableBlockParser.Factory();

	@Override
	public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
		CharSequence line = state.getLine().getContent();
		return ParsingCost.columns(line, state.getIndex()) > 0 ? tables.tryStart(state, matched) : BlockStart.none();
	}

}
