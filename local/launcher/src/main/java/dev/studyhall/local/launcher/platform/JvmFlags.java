package dev.studyhall.local.launcher.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * Small JVMs that start fast. An ahead-of-time cache is good for exactly the flags that
 * it was made with, so training and every run take them from here.
 */
final class JvmFlags {

	private JvmFlags() {
	}

	static List<String> of(Component application) {
		var flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xss512k",
				"-XX:MaxMetaspaceSize=128m", "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
		flags.addAll(heap(application));
		return flags;
	}

	/**
	 * The identity provider signs a token now and then: the quick compiler alone does for
	 * it.
	 */
	private static List<String> heap(Component application) {
		return switch (application) {
			case IDENTITY -> List.of("-Xmx64m", "-XX:TieredStopAtLevel=1");
			case GATEWAY -> List.of("-Xmx112m");
			case CATALOG -> List.of("-Xmx128m");
			case BOOKMARK, PROGRESS -> List.of("-Xmx112m");
			case POSTGRES, KAFKA -> throw new IllegalArgumentException(application + " is no application");
		};
	}

}
