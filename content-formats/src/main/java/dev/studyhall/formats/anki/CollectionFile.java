package dev.studyhall.formats.anki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;

/** A temporary SQLite file in Anki's schema 11, filled note by note. It blocks. */
final class CollectionFile implements AutoCloseable {

	private static final String SCHEMA = """
			create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
			  ver integer not null, dty integer not null, usn integer not null, ls integer not null,
			  conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
			create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
			  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
			  flags integer not null, data text not null);
			create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
			  mod integer not null, usn integer not null, type integer not null, queue integer not null,
			  due integer not null, ivl integer not null, factor integer not null, reps integer not null,
			  lapses integer not null, left integer not null, odue integer not null, odid integer not null,
			  flags integer not null, data text not null);
			create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
			  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
			  type integer not null);
			create table graves (usn integer not null, oid integer not null, type integer not null);
			create index ix_notes_usn on notes (usn);
			create index ix_cards_usn on cards (usn);
			create index ix_revlog_usn on revlog (usn);
			create index ix_cards_nid on cards (nid);
			create index ix_cards_sched on cards (did, queue, due);
			create index ix_revlog_cid on revlog (cid);
			create index ix_notes_csum on notes (csum)
			""";

	private final Path file;

	private final Connection connection;

	private final PreparedStatement notes;

	private final PreparedStatement cards;

	private final PreparedStatement taken;

	private final Instant modified;

	private int count;

	/** A note with its one card's deck. Fields are HTML, tags stand between spaces. */
	record Note(String guid, long deck, String front, String back, String tags) {
	}

	private CollectionFile(Path file, Connection connection, Instant modified) throws SQLException {
		this.file = file;
		this.connection = connection;
		this.modified = modified;
		try (Statement statement = connection.createStatement()) {
			statement.execute("pragma journal_mode = off");
			statement.execute("pragma synchronous = off");
			connection.setAutoCommit(false);
			for (String table : SCHEMA.split(";")) {
				statement.execute(table);
			}
		}
		this.notes = connection.prepareStatement("""
				insert into notes (id, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data)
				values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')
				""");
		this.cards = connection.prepareStatement("""
				insert into cards (id, nid, did, ord, mod, usn, type, queue, due, ivl, factor, reps, lapses, left, odue,
				  odid, flags, data)
				values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')
				""");
		this.taken = connection.prepareStatement("select 1 from notes where id = ?");
	}

	/** An empty one. */
	static CollectionFile create(Path folder, Instant modified) throws IOException {
		Path file = Files.createTempFile(folder, "collection", ".anki2");
		try {
			return new CollectionFile(file, DriverManager.getConnection("jdbc:sqlite:" + file), modified);
		}
		catch (SQLException ex) {
			Files.deleteIfExists(file);
			throw new IOException(ex);
		}
	}

	void add(Note note) throws IOException {
		String words = AnkiIds.words(note.front());
		try {
			long id = findFreeId(note.guid());
			notes.setLong(1, id);
			notes.setString(2, note.guid());
			notes.setLong(3, CollectionJson.MODEL);
			notes.setLong(4, modified.getEpochSecond());
			notes.setString(5, note.tags());
			notes.setString(6, note.front() + '\u001f' + note.back());
			notes.setString(7, words);
			notes.setLong(8, AnkiIds.checksum(words));
			notes.executeUpdate();
			cards.setLong(1, id);
			cards.setLong(2, id);
			cards.setLong(3, note.deck());
			cards.setLong(4, modified.getEpochSecond());
			cards.setInt(5, ++count);
			cards.executeUpdate();
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	/** Writes what is known only at the end, and gives the file. */
	Path finish(Map<Long, String> decks) throws IOException {
		CollectionJson json = new CollectionJson(modified);
		try (PreparedStatement collection = connection.prepareStatement("""
				insert into col (id, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags)
				values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')
				""")) {
			collection.setLong(1, modified.getEpochSecond());
			collection.setLong(2, modified.toEpochMilli());
			collection.setLong(3, modified.toEpochMilli());
			collection.setString(4, json.conf(count));
			collection.setString(5, json.models());
			collection.setString(6, json.decks(decks));
			collection.setString(7, json.deckOptions());
			collection.executeUpdate();
			connection.commit();
			connection.close();
			return file;
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
	}

	/** Deletes the file. */
	@Override
	public void close() throws IOException {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IOException(ex);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private long findFreeId(String guid) throws SQLException {
		long id = AnkiIds.number(guid);
		while (isTaken(id)) {
			id++;
		}
		return id;
	}

	private boolean isTaken(long id) throws SQLException {
		taken.setLong(1, id);
		try (ResultSet rows = taken.executeQuery()) {
			return rows.next();
		}
	}

}
