package dev.studyhall.local.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerLogTest {

	@Test
	void theFileHasEverythingAndTheConsoleWhatMatters(@TempDir Path directory) throws Exception {
		List<String> shown = new ArrayList<>();
		var log = new ServerLog(directory.resolve("postgres.log"), ServerLog.POSTGRES, shown::add);
		List<String> lines = List.of("LOG:  listening on IPv4 address", "FATAL:  the database system is starting up",
				"ERROR:  canceling statement due to statement timeout", "PANIC:  could not write to file");

		lines.forEach(log);

		assertThat(Files.readAllLines(directory.resolve("postgres.log"))).isEqualTo(lines);
		assertThat(shown).containsExactly(lines.get(2), lines.get(3));
	}

}
