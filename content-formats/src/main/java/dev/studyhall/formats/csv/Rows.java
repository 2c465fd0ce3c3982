package dev.studyhall.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.studyhall.formats.assembly.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table below its names, until the end or until it is no table any more.
 */
final class Rows implements AutoCloseable {

	/** Characters of one cell, and of one row: far more than a question may have. */
	private static final int BUFFER = 8 * 1024 * 1024;

	private static final String NO_CHARACTERS = "Bytes that are no characters; UTF-8 was expected";

	/** Rows in which the names of the columns are looked for. */
	private static final int BEGINNING = 20;

	private static final int COLUMNS = 1_000;

	private final BufferedReader characters;

	private final Habits habits;

	private @Nullable Iterator<CsvRecord> records;

	/** Rows that were looked at for names and hold none. */
	private final Deque<CsvRecord> held = new ArrayDeque<>();

	/** Lines before the table. */
	private int before;

	private @Nullable Header header;

	private int line = 1;

	private @Nullable String fault;

	private boolean reported;

	Rows(Reader characters, Habits habits) {
		this.characters = new BufferedReader(characters, Separator.LOOK_AHEAD);
		this.habits = habits;
	}

	/** The next one; null at the end, and where a fault ends the table. */
	@Nullable Row next() throws IOException {
		if (fault != null) {
			return null;
		}
		try {
			Header names = header();
			Row row = (names != null) ? nextBelow(names) : null;
			while (names != null && row != null && row.isBlank()) {
				row = nextBelow(names);
			}
			return row;
		}
		catch (CharacterCodingException ex) {
			fault = NO_CHARACTERS;
		}
		catch (UncheckedIOException | CsvParseException ex) {
			fault = faultOf(ex);
		}
		return null;
	}

	/** Whether a fault ended the table and nobody knows yet. */
	boolean hasFault() {
		return fault != null && !reported;
	}

	/** Notes the fault that ended the table, once; says whether there was one. */
	boolean takeFault(Mistakes mistakes) {
		String found = fault;
		if (found == null || reported) {
			return false;
		}
		reported = true;
		mistakes.add(line, null, found);
		return true;
	}

	@Override
	public void close() throws IOException {
		characters.close();
	}

	private @Nullable Header header() throws IOException {
		if (records != null) {
			return header;
		}
		Directives directives = Directives.read(characters);
		before = directives.lines();
		char separator = directives.separator(characters);
		Iterator<CsvRecord> begun = CsvReader.builder()
			.fieldSeparator(separator)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(BUFFER)
			.ofCsvRecord(characters)
			.iterator();
		records = begun;
		if (begun.hasNext()) {
			header = findHeader(begun, directives, separator);
			fault = header.findGap();
		}
		return (fault == null) ? header : null;
	}

	/**
	 * The names of the columns, above which a template may have a few rows of advice. A
	 * table of two columns with tabs between them may do without, as flash card programs
	 * write it, and so may one whose rows show what stands where.
	 */
	private Header findHeader(Iterator<CsvRecord> begun, Directives directives, char separator) {
		CsvRecord first = begun.next();
		line = lineOf(first);
		if (first.getField(0).startsWith("sep=") && begun.hasNext()) {
			first = begun.next();
			line = lineOf(first);
		}
		Header named = Header.read(cells(first), directives.html());
		if (named.findGap() == null) {
			return named;
		}
		held.add(first);
		if (directives.any() || (separator == '\t' && first.getFieldCount() == 2)) {
			return directives.header(first.getFieldCount());
		}
		return findBelow(begun).or(() -> Unnamed.find(held.stream().map(Rows::cells).toList(), directives.html()))
			.orElse(named);
	}

	private Optional<Header> findBelow(Iterator<CsvRecord> begun) {
		for (int row = 1; row < BEGINNING && begun.hasNext(); row++) {
			CsvRecord next = begun.next();
			Header below = Header.read(cells(next), false);
			if (below.findGap() == null) {
				held.clear();
				return Optional.of(below);
			}
			held.add(next);
		}
		return Optional.empty();
	}

	private @Nullable Row nextBelow(Header names) {
		CsvRecord next = held.poll();
		if (next == null) {
			Iterator<CsvRecord> left = records;
			if (left == null || !left.hasNext()) {
				return null;
			}
			next = left.next();
		}
		line = lineOf(next);
		return new Row(names, habits, cells(next), line);
	}

	private static List<String> cells(CsvRecord row) {
		return row.getFields().subList(0, Math.min(row.getFieldCount(), COLUMNS));
	}

	private int lineOf(CsvRecord row) {
		return (int) Math.min(row.getStartingLineNumber() + before, Integer.MAX_VALUE);
	}

	/** What ended the table; the stream's own failures pass through. */
	private static String faultOf(RuntimeException ex) throws IOException {
		return switch (ex.getCause()) {
			case CharacterCodingException _ -> NO_CHARACTERS;
			case IOException io -> throw io;
			case null, default -> "No table from here on, or a cell that is absurdly long; reading ended here";
		};
	}

}
