package dev.studyhall.catalog.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.studyhall.formats.anki.AnkiWriter;
import dev.studyhall.formats.content.TopicWriter;
import dev.studyhall.formats.csv.CsvWriter;
import dev.studyhall.formats.gift.GiftWriter;
import dev.studyhall.formats.json.JsonWriter;

import org.springframework.http.MediaType;

/** What an export is written as. */
enum ExportFormat {

	/** The platform's own: everything is in it. */
	JSON("application/json", "json"),
	/** An archive of bundles, one for each topic: everything is in it. */
	BUNDLE("application/zip", "zip"),
	/** A table of questions. */
	CSV("text/csv;charset=UTF-8", "csv"),
	/** Moodle's GIFT. */
	GIFT("text/plain;charset=UTF-8", "gift"),
	/** A package of QTI 3. */
	QTI("application/zip", "zip"),
	/** Decks for Anki. */
	ANKI("application/octet-stream", "apkg");

	private final MediaType type;

	private final String ending;

	ExportFormat(String type, String ending) {
		this.type = MediaType.valueOf(type);
		this.ending = ending;
	}

	static Optional<ExportFormat> find(String code) {
		return List.of(values())
			.stream()
			.filter((format) -> format.name().toLowerCase(Locale.ROOT).equals(code))
			.findFirst();
	}

	MediaType type() {
		return type;
	}

	/** The end of a file's name, without the dot. */
	String ending() {
		return ending;
	}

	/**
	 * Begins a file.
	 * @param scratch a folder for what cannot be streamed
	 * @param at the moment of the export
	 */
	TopicWriter open(OutputStream output, Path scratch, Instant at) throws IOException {
		return switch (this) {
			case JSON -> new JsonWriter(output);
			case BUNDLE -> new BundleArchive(output);
			case CSV -> new CsvWriter(output);
			case GIFT -> new GiftWriter(output);
			case QTI -> new ItemArchive(output);
			case ANKI -> new AnkiWriter(output, scratch, at);
		};
	}

}
