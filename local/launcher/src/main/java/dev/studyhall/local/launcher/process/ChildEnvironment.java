package dev.studyhall.local.launcher.process;

import java.util.List;
import java.util.Map;

/**
 * What a child sees of the launcher's environment: nothing that would configure a service
 * or its JVM by accident.
 */
final class ChildEnvironment {

	private static final List<String> WITHHELD = List.of("STUDYHALL_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_",
			"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS", "CLASSPATH");

	private ChildEnvironment() {
	}

	static void apply(Map<String, String> inherited, Map<String, String> own) {
		inherited.keySet().removeIf((name) -> WITHHELD.stream().anyMatch(name::startsWith));
		// The C library's many memory arenas pay for themselves on large machines only.
		inherited.put("MALLOC_ARENA_MAX", "2");
		inherited.putAll(own);
	}

}
