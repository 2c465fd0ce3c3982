package dev.studyhall.local.launcher.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.launcher.process.Console;

/**
 * What one run of the platform is like.
 *
 * @param root the checkout with the built jars
 * @param data what is kept between two runs; created if missing
 * @param ports where everything listens
 * @param arguments command-line arguments for some applications, such as
 * {@code --logging.level.root=info}
 * @param console takes everybody's lines
 */
public record PlatformSettings(Path root, Path data, PortPlan ports, Map<Component, List<String>> arguments,
		Console console) {

	public PlatformSettings {
		arguments = Map.copyOf(arguments);
	}

	/** The checkout that this JVM works in, on free ports, talking to standard output. */
	public static PlatformSettings forTests(Path data) {
		PrintStream out = System.out;
		return new PlatformSettings(Folders.rootAbove(Path.of("")), data, PortPlan.free(), Map.of(),
				new Console(out, false));
	}

	/** With arguments for one application, in place of those that it had. */
	public PlatformSettings with(Component application, String... arguments) {
		var all = new EnumMap<Component, List<String>>(Component.class);
		all.putAll(this.arguments);
		all.put(application, List.of(arguments));
		return new PlatformSettings(this.root, this.data, this.ports, all, this.console);
	}

}
