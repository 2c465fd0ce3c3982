package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class OrphansTest {

	private final List<Process> started = new ArrayList<>();

	@TempDir
	private Path data;

	@AfterEach
	void endAll() {
		this.started.forEach(Process::destroyForcibly);
	}

	@Test
	void aServiceOfAnEarlierRunOnThisDataIsEnded() throws Exception {
		var orphans = new Orphans(this.data);
		Process orphan = sleeper(orphans.marker());

		assertThat(orphans.end()).isEqualTo(1);
		assertThat(orphan.waitFor(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void servicesOnOtherDataAndStrangersAreLeftAlone() throws IOException {
		Process other = sleeper(new Orphans(this.data.resolveSibling("other")).marker());
		Process stranger = sleeper(this.data.toString());

		assertThat(new Orphans(this.data).end()).isZero();
		assertThat(other.isAlive()).isTrue();
		assertThat(stranger.isAlive()).isTrue();
	}

	@Test
	void oneThatDoesNotListenIsEndedByForce() throws IOException {
		var orphans = new Orphans(this.data);
		Process deaf = start("sh", "-c", "trap '' TERM; while :; do sleep 1; done", orphans.marker());

		assertThat(orphans.end()).isEqualTo(1);
		assertThat(deaf.isAlive()).isFalse();
	}

	/** A process that has the marker among its arguments, as a service has. */
	private Process sleeper(String marker) throws IOException {
		return start("sh", "-c", "sleep 60; :", marker);
	}

	private Process start(String... command) throws IOException {
		Process process = new ProcessBuilder(command).start();
		this.started.add(process);
		return process;
	}

}
