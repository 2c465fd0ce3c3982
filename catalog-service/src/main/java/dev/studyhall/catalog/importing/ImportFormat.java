package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.csv.CsvReader;
import dev.studyhall.formats.gift.GiftReader;
import dev.studyhall.formats.json.JsonReader;
import dev.studyhall.formats.list.MarkdownFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** What an upload, or a file of an archive, consists of. */
public enum ImportFormat {

	/** A bundle, or any other list of questions in Markdown. */
	MARKDOWN(List.of("text/markdown"), List.of("md", "markdown")),
	/** An archive of files. */
	ZIP(List.of("application/zip"), List.of()),
	/** The platform's own JSON, or a list of questions. */
	JSON(List.of("application/json"), List.of("json", "jsonl", "ndjson")),
	/** A table of questions. */
	CSV(List.of("text/csv", "text/tab-separated-values"), List.of("csv", "tsv")),
	/** Moodle's GIFT. */
	GIFT(List.of("text/plain"), List.of("gift")),
	/** Moodle XML, or one item of QTI. */
	XML(List.of("application/xml", "text/xml"), List.of("xml"));

	private final List<MediaType> types;

	private final List<String> endings;

	ImportFormat(List<String> types, List<String> endings) {
		this.types = types.stream().map(MediaType::valueOf).toList();
		this.endings = endings;
	}

	/** As rows, parameters and answers have it. */
	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static ImportFormat of(String code) {
		return find(code).orElseThrow(() -> new IllegalArgumentException("No format: " + code));
	}

	static Optional<ImportFormat> find(String code) {
		return List.of(values()).stream().filter((format) -> format.code().equals(code)).findFirst();
	}

	/** The format that a media type stands for. */
	static Optional<ImportFormat> ofType(@Nullable MediaType type) {
		return List.of(values())
			.stream()
			.filter((format) -> type != null && format.types.stream().anyMatch((own) -> own.isCompatibleWith(type)))
			.findFirst();
	}

	/** The format of a file of an archive, by its name's ending. */
	static Optional<ImportFormat> ofName(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return List.of(values()).stream().filter((format) -> format.endings.contains(ending)).findFirst();
	}

	/**
	 * Opens one file.
	 * @throws IllegalStateException for an archive
	 */
	TopicReader open(SourceFile file) throws IOException {
		return switch (this) {
			case MARKDOWN -> MarkdownFiles.open(file);
			case JSON -> JsonReader.open(file);
			case CSV -> CsvReader.open(file);
			case GIFT -> GiftReader.open(file);
			case XML -> XmlKind.of(file).open(file);
			case ZIP -> throw new IllegalStateException("An archive is no file");
		};
	}

}
