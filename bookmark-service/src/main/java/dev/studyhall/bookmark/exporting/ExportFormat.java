package dev.studyhall.bookmark.exporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.studyhall.kit.web.BadRequestException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.server.NotAcceptableStatusException;

/** What an export is written as. */
enum ExportFormat {

	/** For programs: everything is in it. */
	JSON("application/json", "json"),
	/** For spreadsheets. */
	CSV("text/csv;charset=UTF-8", "csv"),
	/** To read. */
	MARKDOWN("text/markdown;charset=UTF-8", "md");

	private final MediaType type;

	private final String ending;

	ExportFormat(String type, String ending) {
		this.type = MediaType.valueOf(type);
		this.ending = ending;
	}

	/**
	 * The format that is named, else the first one that is accepted.
	 * @throws BadRequestException if there is none of that name
	 * @throws NotAcceptableStatusException if none is accepted
	 */
	static ExportFormat choose(@Nullable String code, List<MediaType> accepted) {
		if (code != null) {
			return Arrays.stream(values())
				.filter((format) -> format.name().toLowerCase(Locale.ROOT).equals(code))
				.findFirst()
				.orElseThrow(() -> new BadRequestException("format", "Expected json, csv or markdown."));
		}
		if (accepted.isEmpty()) {
			return JSON;
		}
		List<MediaType> sorted = new ArrayList<>(accepted);
		MimeTypeUtils.sortBySpecificity(sorted);
		return sorted.stream()
			.map(ExportFormat::find)
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(
					() -> new NotAcceptableStatusException(Arrays.stream(values()).map(ExportFormat::type).toList()));
	}

	MediaType type() {
		return type;
	}

	/** The end of a file's name, without the dot. */
	String ending() {
		return ending;
	}

	/** Begins an export. */
	ExportWriter open(JsonMapper json) {
		return switch (this) {
			case JSON -> new JsonExport(json);
			case CSV -> new CsvExport();
			case MARKDOWN -> new MarkdownExport();
		};
	}

	private static Optional<ExportFormat> find(MediaType accepted) {
		return Arrays.stream(values()).filter((format) -> accepted.includes(format.type)).findFirst();
	}

}
