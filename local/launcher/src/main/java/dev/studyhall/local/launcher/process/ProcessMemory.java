package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Memory as the kernel accounts it: proportional set size, where a page that several
 * processes share counts a part for each. Linux only.
 */
public final class ProcessMemory {

	private static final String PSS = "Pss:";

	private static final long KILOBYTE = 1024;

	private ProcessMemory() {
	}

	/** Bytes of one process; empty where the kernel does not tell. */
	public static OptionalLong of(long pid) {
		return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
	}

	/** Bytes of a process and of all that it started. */
	public static OptionalLong ofFamily(long pid) {
		LongStream children = ProcessHandle.of(pid)
			.stream()
			.flatMap(ProcessHandle::descendants)
			.mapToLong((child) -> of(child.pid()).orElse(0));
		OptionalLong own = of(pid);
		return own.isPresent() ? OptionalLong.of(own.getAsLong() + children.sum()) : own;
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
