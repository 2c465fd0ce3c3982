package dev.studyhall.local.launcher.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A service unpacked on disk, ready to be started.
 *
 * @param java the program that the cache was made with, and the only one that can use it
 * @param jar the application's jar, its libraries beside it
 * @param flags of the JVM, the same as when the cache was made: else it is ignored; and
 * the cache itself, if one could be made
 */
public record Image(Path java, Path jar, List<String> flags) {

	/** The command that runs it, with system properties for this run and arguments. */
	public List<String> command(List<String> systemProperties, List<String> arguments) {
		var command = new ArrayList<>(List.of(this.java.toString()));
		command.addAll(this.flags);
		command.addAll(systemProperties);
		command.addAll(List.of("-jar", this.jar.toString()));
		command.addAll(arguments);
		return command;
	}

}
