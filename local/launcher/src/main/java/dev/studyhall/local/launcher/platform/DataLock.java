package dev.studyhall.local.launcher.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One platform on a data directory at a time. The kernel lets go of it when the holder
 * dies, however it dies.
 */
final class DataLock implements AutoCloseable {

	private final FileChannel channel;

	private DataLock(FileChannel channel) {
		this.channel = channel;
	}

	static DataLock take(Path running) {
		Path holder = running.resolve("launcher.pid");
		try {
			Files.createDirectories(running);
			FileChannel channel = FileChannel.open(running.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (!taken(channel)) {
				channel.close();
				throw new PlatformException("Studyhall already runs on " + running.getParent() + ", as process "
						+ Files.readString(holder).strip()
						+ ". Stop it, or start another beside it: ./run --data DIR --port-offset 100");
			}
			Files.writeString(holder, ProcessHandle.current().pid() + "\n");
			return new DataLock(channel);
		}
		catch (IOException ex) {
			throw new PlatformException("Cannot use " + running + ": " + ex.getMessage(), ex);
		}
	}

	private static boolean taken(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException _) {
			return false;
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new PlatformException("Cannot let go of the data directory", ex);
		}
	}

}
