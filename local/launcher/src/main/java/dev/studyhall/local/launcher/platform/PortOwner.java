package dev.studyhall.local.launcher.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out who listens on a port, as far as the kernel tells. Linux only; elsewhere
 * nobody is named.
 */
final class PortOwner {

	private static final String LISTENING = "0A";

	private static final int LOCAL_ADDRESS = 1;

	private static final int STATE = 3;

	private static final int INODE = 9;

	private PortOwner() {
	}

	/** For example {@code process 4711 (/usr/sbin/nginx)}. */
	static Optional<String> of(int port) {
		Set<String> sockets = new HashSet<>();
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			try (Stream<String> lines = Files.lines(Path.of(table))) {
				lines.flatMap((line) -> inode(line, port).stream()).forEach(sockets::add);
			}
			catch (IOException _) {
				return Optional.empty();
			}
		}
		return sockets.isEmpty() ? Optional.empty()
				: ProcessHandle.allProcesses()
					.filter((process) -> holds(process.pid(), sockets))
					.findFirst()
					.map((process) -> "process " + process.pid()
							+ process.info().command().map((command) -> " (" + command + ")").orElse(""));
	}

	/** The socket of a line of the kernel's table, if it listens on the port. */
	static Optional<String> inode(String line, int port) {
		String[] fields = line.strip().split("\\s+");
		boolean match = fields.length > INODE && fields[STATE].equals(LISTENING)
				&& fields[LOCAL_ADDRESS].endsWith(":%04X".formatted(port));
		return match ? Optional.of("socket:[" + fields[INODE] + "]") : Optional.empty();
	}

	private static boolean holds(long pid, Set<String> sockets) {
		try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
			return descriptors.anyMatch((descriptor) -> pointsTo(descriptor, sockets));
		}
		catch (IOException _) {
			return false;
		}
	}

	private static boolean pointsTo(Path descriptor, Set<String> sockets) {
		try {
			return sockets.contains(Files.readSymbolicLink(descriptor).toString());
		}
		catch (IOException _) {
			return false;
		}
	}

}
