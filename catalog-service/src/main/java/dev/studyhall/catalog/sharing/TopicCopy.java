package dev.studyhall.catalog.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import dev.studyhall.catalog.refusal.SharingRefused;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.SourceFile;
import dev.studyhall.formats.content.TopicContent;
import dev.studyhall.formats.content.TopicReader;
import dev.studyhall.formats.json.JsonReader;
import dev.studyhall.formats.json.JsonWriter;

/**
 * A topic as offers and adoptions keep it: the platform's JSON, compressed.
 *
 * @param hash of the content as it was offered: equal for equal topics, and its version
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TopicCopy(String hash, byte[] gzip) {

	/** Largest copy before it is compressed, in bytes: several are held at a time. */
	static final int MAX_BYTES = 8 * 1024 * 1024;

	/** Where reading gives up: what an adopter adds to a copy is far less. */
	private static final int READ_LIMIT = 2 * MAX_BYTES;

	/** The copy of a topic; empty if it would be too large. */
	static Optional<TopicCopy> of(TopicContent topic) {
		byte[] json = write(topic);
		return (json.length > MAX_BYTES) ? Optional.empty() : Optional.of(new TopicCopy(hash(json), compress(json)));
	}

	/** What an adopter made of an offer, under the offer's version. */
	static TopicCopy adopted(TopicContent topic, String version) {
		return new TopicCopy(version, compress(write(topic)));
	}

	/** The JSON itself. Signals {@link SharingRefused} if it is larger than any copy. */
	byte[] json() {
		try (GZIPInputStream input = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
			byte[] json = input.readNBytes(READ_LIMIT + 1);
			if (json.length > READ_LIMIT) {
				throw SharingRefused.tooLarge(MAX_BYTES);
			}
			return json;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The topic, held against every rule and limit that holds for an import. Signals
	 * {@link SharingRefused}.
	 */
	TopicContent toTopic() {
		return read(json());
	}

	/**
	 * The same topic, if it meets every rule and limit. Signals {@link SharingRefused}.
	 */
	static TopicContent check(TopicContent topic) {
		return read(write(topic));
	}

	private static TopicContent read(byte[] json) {
		SourceFile file = new SourceFile("shared topic", null, () -> new ByteArrayInputStream(json));
		try (TopicReader reader = JsonReader.open(file)) {
			return switch (reader.next()) {
				case ParsedTopic.Accepted accepted when accepted.rejections().isEmpty() -> accepted.topic();
				case ParsedTopic faulty -> throw SharingRefused.unfit(reason(faulty.rejections()));
				case null -> throw SharingRefused.unfit("there is no topic");
			};
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String reason(List<Rejection> rejections) {
		return rejections.isEmpty() ? "there is no topic" : rejections.getFirst().reason();
	}

	private static byte[] write(TopicContent topic) {
		ByteArrayOutputStream json = new ByteArrayOutputStream();
		try (JsonWriter writer = new JsonWriter(json)) {
			writer.writeAll(topic);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return json.toByteArray();
	}

	private static byte[] compress(byte[] json) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static String hash(byte[] json) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
