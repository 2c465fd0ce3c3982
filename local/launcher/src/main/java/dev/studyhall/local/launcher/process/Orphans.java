package dev.studyhall.local.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Services that outlived a killed launcher. Each carries the data directory among its
 * arguments, so none is missed for want of a pid file, and no stranger who got an old pid
 * is ever taken for one.
 */
public final class Orphans {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final String marker;

	/** The orphans of runs on that data directory. */
	public Orphans(Path data) {
		this.marker = "-Dstudyhall.data=" + data.toAbsolutePath().normalize();
	}

	/** The argument that a service of this directory is started with. */
	public String marker() {
		return this.marker;
	}

	/**
	 * Ends them, by force if they take longer than some seconds. Answers how many there
	 * were.
	 */
	public int end() {
		List<ProcessHandle> found = find();
		found.forEach(ProcessHandle::destroy);
		if (!Deadline.met(PATIENCE, () -> found.stream().noneMatch(ProcessHandle::isAlive))) {
			found.forEach(ProcessHandle::destroyForcibly);
			Deadline.met(PATIENCE, () -> found.stream().noneMatch(ProcessHandle::isAlive));
		}
		return found.size();
	}

	private List<ProcessHandle> find() {
		return ProcessHandle.allProcesses().filter(this::carriesMarker).toList();
	}

	private boolean carriesMarker(ProcessHandle process) {
		return process.info().arguments().map(Arrays::asList).filter(this::marked).isPresent();
	}

	boolean marked(List<String> arguments) {
		return arguments.contains(this.marker);
	}

}
