package dev.studyhall.catalog.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * An upload that is an archive of files, each of a format of its own; all items of QTI in
 * it are one package. The names of entries label what is said of them; no file is ever
 * written under such a name. Sizes are held against what the directory says, before and
 * while an entry is unpacked.
 */
final class ZipArchive implements Upload {

	private static final long MAX_UNPACKED = 256L * 1024 * 1024;

	private static final long MAX_RATIO = 200;

	private static final int MAX_NAME = 300;

	private static final int MAX_FILE = 32 * 1024 * 1024;

	private final Path path;

	private final @Nullable String name;

	private final ZipFile zip;

	private final List<ZipEntry> entries;

	private final Set<String> doubled;

	private ZipArchive(Path path, @Nullable String name, ZipFile zip, List<ZipEntry> entries, Set<String> doubled) {
		this.path = path;
		this.name = name;
		this.zip = zip;
		this.entries = entries;
		this.doubled = doubled;
	}

	/**
	 * Opens an archive, which is deleted when it is closed.
	 * @param name as the client gave it
	 * @throws ArchiveRefused if nothing of it can be used
	 */
	static ZipArchive open(Path path, @Nullable String name) throws IOException {
		ArchiveDirectory.requireBounds(path);
		try {
			return list(path, name, new ZipFile(path.toFile()));
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw new ArchiveRefused("The archive is damaged: its directory cannot be read");
		}
	}

	private static ZipArchive list(Path path, @Nullable String name, ZipFile zip) throws IOException {
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
		return new ZipArchive(path, name, zip, entries, doubled);
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
		try {
			ImportFormat format = ImportFormat.ofName(entry.getName()).orElseThrow();
			return (format == ImportFormat.XML) ? readXml(index, label) : new ContentFile(format, unpack(entry, label));
		}
		catch (IOException ex) {
			return new OddFile(label, "The entry cannot be unpacked; a sound, unencrypted archive was expected");
		}
	}

	private SourceFile unpack(ZipEntry entry, String label) throws IOException {
		try (InputStream content = zip.getInputStream(entry)) {
			byte[] bytes = content.readNBytes((int) entry.getSize() + 1);
			if (bytes.length != entry.getSize()) {
				throw new ZipException("The entry is not as long as the archive says");
			}
			return new SourceFile(label, entry.getName(), () -> new ByteArrayInputStream(bytes));
		}
	}

	private Entry readXml(int index, String label) throws IOException {
		SourceFile file = unpack(entries.get(index), label);
		return switch (XmlKind.of(file)) {
			case MOODLE, QTI_1 -> new ContentFile(ImportFormat.XML, file);
			case QTI_OTHER -> new SilentFile(label);
			case QTI_ITEM -> readItems(index);
		};
	}

	/** The first item stands for all. */
	private Entry readItems(int index) throws IOException {
		List<SourceFile> items = new ArrayList<>();
		for (int at = 0; at < entries.size(); at++) {
			ZipEntry entry = entries.get(at);
			boolean xml = ImportFormat.ofName(entry.getName()).filter(ImportFormat.XML::equals).isPresent();
			if (xml && findFault(entry).isEmpty()) {
				String label = label(entry.getName());
				SourceFile file = new SourceFile(label, entry.getName(), () -> unpack(entry, label).bytes().open());
				if (XmlKind.of(file) == XmlKind.QTI_ITEM) {
					if (at < index) {
						return new SilentFile(label(entries.get(index).getName()));
					}
					items.add(file);
				}
			}
		}
		return new ItemPackage((name != null) ? name : "package", items);
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
		Optional<ImportFormat> format = ImportFormat.ofName(name);
		if (format.isEmpty()) {
			return "The entry is of no known format; a name ending in .md, .json, .csv, .gift or .xml was expected";
		}
		int limit = (format.get() == ImportFormat.MARKDOWN) ? ContentLimits.FILE_BYTES : MAX_FILE;
		if (entry.getSize() > limit) {
			return "The file has %d bytes; at most %d were expected".formatted(entry.getSize(), limit);
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
