package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Memory as the kernel accounts it: proportional set size, where a page that several
 * processes share counts a part for each. Linux only.
 */
public final class ProcessMemory {

	private static final String PSS = "Pss:";

	private static final long KILOBYTE = 1024;

	private ProcessMemory() {
	}

	/**
	 * Bytes of a process and all that it started; empty where the kernel does not tell.
	 */
	public static OptionalLong of(long pid) {
		List<OptionalLong> sizes = ProcessHandle.of(pid)
			.stream()
			.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
			.map((process) -> read(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")))
			.filter(OptionalLong::isPresent)
			.toList();
		return sizes.isEmpty() ? OptionalLong.empty()
				: OptionalLong.of(sizes.stream().mapToLong(OptionalLong::getAsLong).sum());
	}

	private static OptionalLong read(Path rollup) {
		try {
			return parse(Files.readAllLines(rollup));
		}
		catch (IOException _) {
			return OptionalLong.empty();
		}
	}

	static OptionalLong parse(List<String> lines) {
		return lines.stream()
			.filter((line) -> line.startsWith(PSS))
			.mapToLong((line) -> KILOBYTE * Long.parseLong(line.substring(PSS.length()).replace("kB", "").strip()))
			.findFirst();
	}

}
