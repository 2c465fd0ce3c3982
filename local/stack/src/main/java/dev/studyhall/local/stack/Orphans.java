package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Servers that outlived whoever started them, found by the data directory that they were
 * started on.
 */
final class Orphans {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private Orphans() {
	}

	/**
	 * Ends every process whose arguments match: by the signal first, by kill when that
	 * takes too long.
	 */
	static void end(Signal signal, Predicate<List<String>> arguments) {
		var found = ProcessHandle.allProcesses().filter((process) -> matches(process, arguments)).toList();
		found.forEach((process) -> {
			process.descendants().map(ProcessHandle::pid).forEach(Signal.CONT::sendTo);
			Signal.CONT.sendTo(process.pid());
			signal.sendTo(process.pid());
		});
		if (!Deadline.met(PATIENCE, () -> found.stream().noneMatch(ProcessHandle::isAlive))) {
			found.forEach(ProcessHandle::destroyForcibly);
			Deadline.met(PATIENCE, () -> found.stream().noneMatch(ProcessHandle::isAlive));
		}
	}

	/**
	 * Ends what still works in a directory: server processes whose parent was killed.
	 * Linux only, elsewhere nothing.
	 */
	static void endThoseIn(Path directory) {
		List<Long> found = workingIn(directory);
		if (!found.isEmpty() && !Deadline.met(Duration.ofSeconds(2), () -> workingIn(directory).isEmpty())) {
			workingIn(directory).forEach(Signal.KILL::sendTo);
			Deadline.met(PATIENCE, () -> workingIn(directory).isEmpty());
		}
	}

	private static boolean matches(ProcessHandle process, Predicate<List<String>> arguments) {
		return process.info().arguments().map(Arrays::asList).filter(arguments).isPresent();
	}

	private static List<Long> workingIn(Path directory) {
		var processes = Path.of("/proc");
		if (!Files.isDirectory(processes.resolve("self"))) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(processes)) {
			return entries.filter((entry) -> entry.getFileName().toString().matches("\\d+"))
				.filter((entry) -> worksIn(entry, directory))
				.map((entry) -> Long.valueOf(entry.getFileName().toString()))
				.toList();
		}
		catch (IOException ex) {
			throw new StackException("Cannot list the processes of this machine", ex);
		}
	}

	private static boolean worksIn(Path process, Path directory) {
		try {
			return Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
		}
		catch (IOException | SecurityException _) {
			return false;
		}
	}

}
