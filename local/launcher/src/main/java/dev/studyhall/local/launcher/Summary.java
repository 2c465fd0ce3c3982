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

	static String of(Platform platform, String question) {
		var summary = new Summary();
		summary.processes(platform);
		summary.addresses(platform.addresses());
		summary.commands(platform.addresses(), question);
		return summary.text.toString();
	}

	private void processes(Platform platform) {
		line("");
		line("  %-10s %6s %8s %9s %10s", "process", "port", "pid", "ready", "memory");
		for (Component component : Component.values()) {
			long pid = platform.process(component).pid();
			process(component.label(), port(platform, component), pid, seconds(platform.readyAfter(component)),
					ProcessMemory.ofFamily(pid));
		}
		long own = ProcessHandle.current().pid();
		process("launcher", "", own, "", ProcessMemory.of(own));
		line("  %-10s %6s %8s %9s %7.0f MB", "all", "", "", seconds(platform.startTime()), this.bytes / MEGABYTE);
		line("  (memory: proportional set size)");
	}

	private void process(String name, String port, long pid, String ready, OptionalLong memory) {
		this.bytes += memory.orElse(0);
		line("  %-10s %6s %8d %9s %10s", name, port, pid, ready,
				memory.isPresent() ? "%.0f MB".formatted(memory.getAsLong() / MEGABYTE) : "unknown");
	}

	private void addresses(Addresses addresses) {
		line("");
		line("  open       %s/", addresses.gateway());
		line("             and log in as asha, or as anybody below");
		line("");
		line("  API        %s/api/v1/tech-baithak/topics", addresses.gateway());
		line("  document   %s/openapi", addresses.gateway());
		line("  status     %s/status", addresses.gateway());
		line("  log-in     %s  (issuer)", addresses.identity());
		line("  database   %s  (passwords: .local/secrets)", addresses.jdbcUrl());
		line("  events     %s", addresses.bootstrapServers());
		line("");
		line("  Demo users (one click at the log-in; the password is the name)");
		line("    tech-baithak   asha, ben (learners) · mira (author) · ira (instructor) · tara (admin) · oskar (operator)");
		line("    north-academy  zoe (learner) · nora (author)");
	}

	private void commands(Addresses addresses, String question) {
		String api = addresses.gateway() + "/api/v1/tech-baithak";
		String token = "\"Authorization: Bearer $(curl -s '" + addresses.identity() + "/demo/token?user=asha')\"";
		line("");
		line("  Try: read a topic, bookmark a question as asha, see her bookmarks");
		line("    curl -s %s/topics/django", api);
		line("    curl -s -X PUT -H %s -H 'Content-Type: application/json' -d '{\"kind\":\"challenging\"}' %s/me/bookmarks/%s",
				token, api, question);
		line("    curl -s -H %s %s/me/bookmarks", token, api);
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

	private static String seconds(Duration duration) {
		return "%.1f s".formatted(duration.toMillis() / 1000.0);
	}

}
