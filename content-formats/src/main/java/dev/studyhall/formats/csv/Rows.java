package dev.studyhall.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.studyhall.formats.assembly.Mistakes;
import dev.studyhall.formats.assembly.StrictUtf8;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table below its names, until the end or until it is no table any more.
 */
final class Rows implements AutoCloseable {

	/** Characters of one cell, and of one row: far more than a question may have. */
	private static final int BUFFER = 8 * 1024 * 1024;

	private static final String NOT_UTF8 = "Bytes that are not UTF-8; UTF-8 was expected";

	private static final int COLUMNS = 1_000;

	private final BufferedReader characters;

	private @Nullable Iterator<CsvRecord> records;

	private @Nullable Header header;

	private int line = 1;

	private @Nullable String fault;

	private boolean reported;

	Rows(InputStream bytes) {
		this.characters = new BufferedReader(new StrictUtf8(bytes), Separator.LOOK_AHEAD);
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
			fault = NOT_UTF8;
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
		Iterator<CsvRecord> begun = CsvReader.builder()
			.fieldSeparator(Separator.detect(characters))
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(BUFFER)
			.ofCsvRecord(characters)
			.iterator();
		records = begun;
		if (begun.hasNext()) {
			CsvRecord names = begun.next();
			if (names.getField(0).startsWith("sep=") && begun.hasNext()) {
				names = begun.next();
			}
			header = Header.read(names.getFields().subList(0, Math.min(names.getFieldCount(), COLUMNS)));
			line = (int) Math.min(names.getStartingLineNumber(), Integer.MAX_VALUE);
			fault = header.findGap();
		}
		return (fault == null) ? header : null;
	}

	private @Nullable Row nextBelow(Header names) {
		Iterator<CsvRecord> left = records;
		if (left == null || !left.hasNext()) {
			return null;
		}
		CsvRecord row = left.next();
		line = (int) Math.min(row.getStartingLineNumber(), Integer.MAX_VALUE);
		return new Row(names, row.getFields().subList(0, Math.min(row.getFieldCount(), COLUMNS)), line);
	}

	/** What ended the table; the stream's own failures pass through. */
	private static String faultOf(RuntimeException ex) throws IOException {
		return switch (ex.getCause()) {
			case CharacterCodingException _ -> NOT_UTF8;
			case IOException io -> throw io;
			case null, default -> "No table from here on, or a cell that is absurdly long; reading ended here";
		};
	}

}
