package dev.studyhall.formats.anki;

import dev.studyhall.formats.anki.CollectionFile.Note;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes topics as an {@code .apkg} for Anki: a deck per topic with a deck per level
 * below it, a card per question. A note's identity is made of the topic's slug and the
 * question's external id: whoever imports a second export has cards updated and none
 * doubled, and what was learnt stays.
 *
 * <p>
 * Notes go through SQLite into a temporary file, so that memory holds one question;
 * nothing reaches the stream before {@link #close}, which leaves it open. All of it
 * blocks: not for an event loop.
 */
public final class AnkiWriter implements TopicWriter {

	private final OutputStream output;

	private final Instant modified;

	private final CollectionFile collection;

	private final Map<Long, String> decks = new LinkedHashMap<>();

	private String slug = "";

	private String deckOfTopic = "";

	private List<String> tags = List.of();

	private Rights rights = Rights.UNSTATED;

	private int levels;

	private long deck = CollectionJson.DEFAULT_DECK;

	private boolean closed;

	/**
	 * Creates the temporary file.
	 * @param scratch the folder for it
	 * @param modified when the content was changed last: Anki updates the cards that it
	 * has from files that are newer
	 */
	public AnkiWriter(OutputStream output, Path scratch, Instant modified) throws IOException {
		this.output = output;
		this.modified = modified;
		this.collection = CollectionFile.create(scratch, modified);
	}

	@Override
	public void startTopic(TopicContent topic) {
		slug = topic.slug();
		tags = topic.tags();
		rights = topic.rights();
		levels = 0;
		deckOfTopic = toDeckName(topic.title());
		deck = deckFor(deckOfTopic);
	}

	@Override
	public void startLevel(LevelContent level) {
		levels++;
		deck = deckFor(deckOfTopic + "::" + levels + " " + toDeckName(level.title()));
	}

	@Override
	public void write(QuestionContent question) throws IOException {
		collection.add(new Note(AnkiIds.guid(slug, question.externalId()), deck, CardHtml.front(question),
				CardHtml.back(question, rights), toTags(question)));
	}

	/** Writes the whole file to the stream and deletes the temporary one. */
	@Override
	public void close() throws IOException {
		if (closed) {
			return;
		}
		closed = true;
		try (collection) {
			writeArchive(collection.finish(decks));
		}
	}

	private void writeArchive(Path file) throws IOException {
		ZipOutputStream archive = new ZipOutputStream(output, StandardCharsets.UTF_8);
		startEntry(archive, "collection.anki2");
		Files.copy(file, archive);
		archive.closeEntry();
		startEntry(archive, "media");
		archive.write("{}".getBytes(StandardCharsets.UTF_8));
		archive.closeEntry();
		archive.finish();
		output.flush();
	}

	private void startEntry(ZipOutputStream archive, String name) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.ofInstant(modified, ZoneOffset.UTC));
		archive.putNextEntry(entry);
	}

	/** A name has one number for ever; of two names with the same the second moves on. */
	private long deckFor(String name) {
		long id = AnkiIds.number("deck " + name);
		while (!decks.getOrDefault(id, name).equals(name)) {
			id++;
		}
		decks.put(id, name);
		return id;
	}

	/** Two colons divide the names of decks. */
	private static String toDeckName(String title) {
		String name = title.replaceAll(":{2,}", ":").replace('"', '\'').replaceAll("^[:\\s]+|[:\\s]+$", "");
		return name.isEmpty() ? "x" : name;
	}

	/** Anki's tags have no spaces, and two colons between a tag and its parent. */
	private String toTags(QuestionContent question) {
		return Stream.concat(question.tags().stream(), tags.stream())
			.distinct()
			.map((tag) -> tag.replace(' ', '_').replace("/", "::"))
			.collect(Collectors.joining(" ", " ", " "));
	}

}
