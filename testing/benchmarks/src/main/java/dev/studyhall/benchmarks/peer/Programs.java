package dev.studyhall.benchmarks.peer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import dev.studyhall.benchmarks.Skipped;

/** Finds programs of the machine. */
final class Programs {

	private Programs() {
	}

	/**
	 * A program on the PATH or among those of the administrator. Throws {@link Skipped}
	 * that says how to get it.
	 */
	static Path require(String name, String debianPackage) {
		String path = System.getenv().getOrDefault("PATH", "");
		return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin"))
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new Skipped(name + " is not on the PATH (Debian: apt install " + debianPackage
					+ "), and it is held against it"));
	}

}
