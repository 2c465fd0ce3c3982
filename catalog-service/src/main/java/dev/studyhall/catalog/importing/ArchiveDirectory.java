package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the end of a zip archive says of its directory, looked at before the directory is
 * read: an archive of 32 MB could list hundreds of thousands of entries.
 *
 * @param entries how many there are said to be
 * @param bytes size of the directory
 */
record ArchiveDirectory(int entries, long bytes) {

	private static final int MAX_ENTRIES = 2_000;

	private static final long MAX_BYTES = 1024 * 1024;

	private static final int SIGNATURE = 0x06054b50;

	private static final int LENGTH = 22;

	private static final int MAX_COMMENT = 0xffff;

	private static final int COUNT_AT = 10;

	private static final int SIZE_AT = 12;

	private static final int COMMENT_AT = 20;

	/**
	 * Looks it up.
	 * @throws ArchiveRefused if it is no archive, or one with too many entries
	 */
	static void requireBounds(Path archive) throws IOException {
		ArchiveDirectory directory = read(archive);
		if (directory.entries() > MAX_ENTRIES || directory.bytes() > MAX_BYTES) {
			throw new ArchiveRefused(
					"The archive has too many entries; at most %d were expected".formatted(MAX_ENTRIES));
		}
	}

	private static ArchiveDirectory read(Path archive) throws IOException {
		try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ)) {
			int length = (int) Math.min(channel.size(), LENGTH + MAX_COMMENT);
			ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
			for (long at = channel.size() - length; end.hasRemaining();) {
				int read = channel.read(end, at + end.position());
				if (read < 0) {
					break;
				}
			}
			for (int at = length - LENGTH; at >= 0; at--) {
				if (end.getInt(at) == SIGNATURE && at + LENGTH + unsigned(end, at + COMMENT_AT) == length) {
					return new ArchiveDirectory(unsigned(end, at + COUNT_AT),
							Integer.toUnsignedLong(end.getInt(at + SIZE_AT)));
				}
			}
		}
		throw new ArchiveRefused("The upload is no zip archive; an archive of Markdown files was expected");
	}

	private static int unsigned(ByteBuffer buffer, int at) {
		return Short.toUnsignedInt(buffer.getShort(at));
	}

}
