package dev.studyhall.local.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version and kind of machine. */
final class PostgresBinaries {

	private PostgresBinaries() {
	}

	/** One of {@code postgres}, {@code initdb}, {@code pg_ctl}. */
	static String program(String name) {
		String platform = platform();
		return CacheDirectory.entry("postgres-" + Versions.POSTGRES + "-" + platform, (directory) -> {
			try (var archive = new TarArchiveInputStream(
					new XZInputStream(new BufferedInputStream(Resources.open("postgres-" + platform + ".txz"))))) {
				unpack(archive, directory);
			}
		}).resolve("bin").resolve(name).toString();
	}

	private static String platform() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String machine = System.getProperty("os.arch");
		return (system.startsWith("mac") ? "darwin" : "linux") + (machine.equals("aarch64") ? "-arm_64" : "-x86_64");
	}

	private static void unpack(TarArchiveInputStream archive, Path directory) throws IOException {
		TarArchiveEntry entry = archive.getNextEntry();
		while (entry != null) {
			Path path = directory.resolve(entry.getName()).normalize();
			if (!path.startsWith(directory)) {
				throw new IOException("An entry leads out of the archive: " + entry.getName());
			}
			unpack(archive, entry, path);
			entry = archive.getNextEntry();
		}
	}

	private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path path) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(archive, path);
		boolean executable = (entry.getMode() & 0100) != 0;
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
	}

}
