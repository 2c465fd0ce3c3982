package dev.studyhall.local.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

import dev.studyhall.local.launcher.platform.Addresses;
import dev.studyhall.local.launcher.platform.Component;
import dev.studyhall.local.launcher.platform.Platform;
import dev.studyhall.local.launcher.platform.Port;
import dev.studyhall.local.launcher.process.ProcessMemory;

/**
 * What somebody who has just started the platform wants to know: where, who, how, and
 * what it costs.
 */
final class Summary {

	private static final double MEGABYTE = 1024.0 * 1024.0;

	private final StringBuilder text = new StringBuilder();

	private long bytes;

	private Summary() {
	}

	static String of(Platform platform, Duration start) {
		var summary = new Summary();
		summary.processes(platform, start);
		summary.addresses(platform.addresses());
		summary.commands(platform.addresses());
		return summary.text.toString();
	}

	private void processes(Platform platform, Duration start) {
		line("");
		line("  %-10s %6s %8s %9s %10s", "process", "port", "pid", "ready", "memory");
		for (Component component : Component.values()) {
			process(component.label(), port(platform, component), platform.process(component).pid(),
					platform.readyAfter(component));
		}
		process("launcher", "", ProcessHandle.current().pid(), Duration.ZERO);
		line("  %-10s %6s %8s %7.1f s %7.0f MB", "all", "", "", seconds(start), this.bytes / MEGABYTE);
		line("  (memory: proportional set size)");
	}

	private void process(String name, String port, long pid, Duration ready) {
		OptionalLong memory = ProcessMemory.of(pid);
		this.bytes += memory.orElse(0);
		line("  %-10s %6s %8d %9s %10s", name, port, pid, ready.isZero() ? "" : "%.1f s".formatted(seconds(ready)),
				memory.isPresent() ? "%.0f MB".formatted(memory.getAsLong() / MEGABYTE) : "unknown");
	}

	private void addresses(Addresses addresses) {
		line("");
		line("  API        %s/api/v1/tech-baithak/topics", addresses.gateway());
		line("  document   %s/openapi", addresses.gateway());
		line("  status     %s/status", addresses.gateway());
		line("  log-in     %s  (issuer)", addresses.identity());
		line("  database   %s  (passwords: .local/secrets)", addresses.jdbcUrl());
		line("  events     %s", addresses.bootstrapServers());
		line("");
		line("  Demo users (the password is the name)");
		line("    tech-baithak   asha, ben (learners) · mira (author) · ira (instructor) · tara (admin) · oskar (operator)");
		line("    north-academy  zoe (learner) · nora (author)");
	}

	private void commands(Addresses addresses) {
		String api = addresses.gateway() + "/api/v1/tech-baithak";
		String token = "-H \"Authorization: Bearer $(curl -s '" + addresses.identity() + "/demo/token?user=asha')\"";
		line("");
		line("  Try");
		line("    curl -s %s/topics/django", api);
		line("    curl -s %s \\%n      -X PUT -H 'Content-Type: application/json' -d '{\"kind\":\"revisit\"}' \\",
				token);
		line("      %s/me/bookmarks/$(curl -s %s/topics/django | grep -o '\"questions\":\\[{\"id\":\"[^\"]*' | head -1 | cut -d'\"' -f6)",
				api, api);
		line("    curl -s %s %s/me/progress/topics/django", token, api);
		line("");
		line("  Ctrl-C stops everything.");
		line("");
	}

	private void line(String format, Object... values) {
		this.text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
	}

	private static String port(Platform platform, Component component) {
		return Integer.toString(platform.addresses().ports().number(Port.valueOf(component.name())));
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
