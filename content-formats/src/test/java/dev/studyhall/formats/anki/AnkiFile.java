package dev.studyhall.formats.anki;

import dev.studyhall.formats.content.TopicContent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A written file, opened as Anki would. */
record AnkiFile(Map<String, byte[]> entries, Path database) {

	/** Writes topics and opens the file. */
	static AnkiFile of(Path folder, Instant modified, TopicContent... topics) throws IOException {
		Path scratch = Files.createTempDirectory(folder, "scratch");
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (AnkiWriter writer = new AnkiWriter(output, scratch, modified)) {
			for (TopicContent topic : topics) {
				writer.writeAll(topic);
			}
		}
		return open(folder, output.toByteArray());
	}

	private static AnkiFile open(Path folder, byte[] bytes) throws IOException {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				entries.put(entry.getName(), archive.readAllBytes());
			}
		}
		Path database = Files.createTempFile(folder, "read", ".anki2");
		Files.write(database, entries.getOrDefault("collection.anki2", new byte[0]));
		return new AnkiFile(entries, database);
	}

	/** The first column of every row. */
	List<String> column(String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(String.valueOf(rows.getString(1)));
			}
		}
		return values;
	}

	/** The only value. */
	String value(String query) throws SQLException {
		return column(query).getFirst();
	}

}
