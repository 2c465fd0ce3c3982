package dev.studyhall.catalog.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.studyhall.formats.content.ContentLimits;

/**
 * An upload that is an archive of bundles. The names of entries label what is said of
 * them; no file is ever written under such a name. Sizes are held against what the
 * directory says, before and while an entry is unpacked.
 */
final class ZipArchive implements Upload {

	private static final long MAX_UNPACKED = 256L * 1024 * 1024;

	private static final long MAX_RATIO = 200;

	private static final int MAX_NAME = 300;

	private final Path path;

	private final ZipFile zip;

	private final List<ZipEntry> entries;

	private final Set<String> doubled;

	private ZipArchive(Path path, ZipFile zip, List<ZipEntry> entries, Set<String> doubled) {
		this.path = path;
		this.zip = zip;
		this.entries = entries;
		this.doubled = doubled;
	}

	/**
	 * Opens an archive, which is deleted when it is closed.
	 * @throws ArchiveRefused if nothing of it can be used
	 */
	static ZipArchive open(Path path) throws IOException {
		ArchiveDirectory.requireBounds(path);
		try {
			return list(path, new ZipFile(path.toFile()));
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new ArchiveRefused("The archive is damaged: its directory cannot be read");
		}
	}

	private static ZipArchive list(Path path, ZipFile zip) throws IOException {
		List<ZipEntry> entries = new ArrayList<>();
		Set<String> names = new HashSet<>();
		Set<String> doubled = new HashSet<>();
		long unpacked = 0;
		for (ZipEntry entry : Collections.list(zip.entries())) {
			if (!isBeside(entry)) {
				entries.add(entry);
				unpacked += Math.max(entry.getSize(), 0);
			}
			if (!names.add(entry.getName())) {
				doubled.add(entry.getName());
			}
		}
		if (unpacked > MAX_UNPACKED) {
			zip.close();
			throw new ArchiveRefused(
					"The archive unpacks to %d bytes; at most %d were expected".formatted(unpacked, MAX_UNPACKED));
		}
		return new ZipArchive(path, zip, entries, doubled);
	}

	@Override
	public int count() {
		return entries.size();
	}

	@Override
	public Entry read(int index) {
		ZipEntry entry = entries.get(index);
		String label = label(entry.getName());
		String odd = findFault(entry);
		if (!odd.isEmpty()) {
			return new OddFile(label, odd);
		}
		try (InputStream content = zip.getInputStream(entry)) {
			byte[] bytes = content.readNBytes((int) entry.getSize() + 1);
			return (bytes.length == entry.getSize()) ? new BundleFile(label, entry.getName(), bytes)
					: new OddFile(label, "The entry is not as long as the archive says; a sound archive was expected");
		}
		catch (IOException ex) {
			return new OddFile(label, "The entry cannot be unpacked; a sound, unencrypted archive was expected");
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
		Files.deleteIfExists(path);
	}

	private String findFault(ZipEntry entry) {
		String name = entry.getName();
		if (name.length() > MAX_NAME || List.of(name.replace('\\', '/').split("/", -1)).contains("..")
				|| name.startsWith("/") || name.startsWith("\\")) {
			return "The entry's name is no relative path; a plain file name was expected";
		}
		if (doubled.contains(name)) {
			return "The archive holds this name more than once; one file of each name was expected";
		}
		String lower = name.toLowerCase(Locale.ROOT);
		if (!lower.endsWith(".md") && !lower.endsWith(".markdown")) {
			return "The entry is no Markdown file; a name ending in .md was expected";
		}
		if (entry.getSize() > ContentLimits.FILE_BYTES) {
			return "The file has %d bytes; at most %d were expected".formatted(entry.getSize(),
					ContentLimits.FILE_BYTES);
		}
		return (entry.getSize() < 0 || entry.getSize() / MAX_RATIO > Math.max(entry.getCompressedSize(), 1))
				? "The entry is packed beyond reason; text was expected" : "";
	}

	/** Folders, and what systems put beside files, are passed over in silence. */
	private static boolean isBeside(ZipEntry entry) {
		String name = entry.getName();
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return entry.isDirectory() || name.startsWith("__MACOSX/") || last.startsWith(".");
	}

	private static String label(String name) {
		StringBuilder label = new StringBuilder();
		name.codePoints()
			.limit(MAX_NAME)
			.forEach((character) -> label.appendCodePoint(
					Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE ? 0xfffd
							: character));
		return label.toString();
	}

}
