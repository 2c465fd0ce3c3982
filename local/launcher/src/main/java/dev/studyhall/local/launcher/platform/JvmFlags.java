package dev.studyhall.local.launcher.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Small JVMs that start fast. An ahead-of-time cache is good for exactly the flags that
 * it was made with, so training and every run take them from here. The quick compiler
 * alone halves the processor time of a start; a server that runs for weeks wants both,
 * and so does whoever measures ({@code -Dstudyhall.throughput=true}).
 */
final class JvmFlags {

	private static final List<String> COMMON = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-XX:MaxMetaspaceSize=128m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
			"--sun-misc-unsafe-memory-access=allow");

	private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-Xss512k", "-Xmn16m",
			"-XX:ReservedCodeCacheSize=64m");

	private static final List<String> THROUGHPUT = List.of("-Xmx256m");

	private JvmFlags() {
	}

	static List<String> of(Component application) {
		var flags = new ArrayList<>(COMMON);
		if (Boolean.getBoolean("studyhall.throughput")) {
			flags.addAll(THROUGHPUT);
		}
		else {
			flags.addAll(SMALL);
			flags.add("-Xmx" + heapMegabytes(application) + "m");
		}
		return flags;
	}

	private static int heapMegabytes(Component application) {
		return switch (application) {
			case IDENTITY -> 64;
			case CATALOG -> 120;
			case BOOKMARK, PROGRESS, WEB, GATEWAY -> 96;
			case POSTGRES, KAFKA -> throw new IllegalArgumentException(application + " is no application");
		};
	}

}
