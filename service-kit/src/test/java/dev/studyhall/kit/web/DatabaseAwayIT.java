package dev.studyhall.kit.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.studyhall.kit.sample.Sample;
import dev.studyhall.local.stack.LocalPostgres;
import dev.studyhall.local.stack.Provisioning;
import dev.studyhall.local.stack.ServiceCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators read while the database is away. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayIT {

	private static final int REQUESTS = 20;

	@Test
	void eachRequestIsOneLine(CapturedOutput output, @TempDir Path directory) {
		try (LocalPostgres server = LocalPostgres.start(LocalPostgres.Settings.in(directory, "superuser").notDurable());
				Sample sample = Sample.start(on(server))) {
			sample.http().get().uri("/api/v1/nowhere/notes").exchange().expectStatus().isNotFound();
			server.kill();
			int before = output.getAll().length();

			for (int number = 0; number < REQUESTS; number++) {
				sample.http()
					.get()
					.uri("/api/v1/nowhere-%d/notes".formatted(number))
					.exchange()
					.expectStatus()
					.isEqualTo(503);
			}

			String told = output.getAll().substring(before);
			assertThat(told.lines().filter((line) -> line.contains("event=unavailable"))).hasSize(REQUESTS);
			assertThat(told.lines().filter((line) -> line.stripLeading().startsWith("at "))).isEmpty();
		}
	}

	/** Settings by which the sample uses that server, which may be killed. */
	private static Map<String, Object> on(LocalPostgres server) {
		ServiceCredentials credentials = ServiceCredentials.random("kit");
		new Provisioning(server.superuser()).provision("studyhall", List.of(credentials));
		return Map.of("studyhall.database.host", "127.0.0.1", "studyhall.database.port", server.port(),
				"studyhall.database.name", "studyhall", "studyhall.database.migrator.password",
				credentials.migratorPassword(), "studyhall.database.app.password", credentials.appPassword(),
				"studyhall.database.worker.password", credentials.workerPassword(), "management.server.port", 0);
	}

}
