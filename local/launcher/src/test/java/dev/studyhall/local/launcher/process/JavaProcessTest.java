package dev.studyhall.local.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class JavaProcessTest {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final CountDownLatch crashed = new CountDownLatch(1);

	@TempDir
	private Path directory;

	private HttpServer health;

	private volatile int status = 200;

	@BeforeEach
	void openHealth() throws IOException {
		this.health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.health.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(this.status, -1);
			exchange.close();
		});
		this.health.start();
	}

	@AfterEach
	void closeHealth() {
		this.health.stop(0);
	}

	@Test
	void itIsReadyWhenItsHealthSaysSo() throws Exception {
		JavaProcess process = process("exec sleep 60");
		process.start();

		process.awaitReady(LIMIT);

		assertThat(process.alive()).isTrue();
		assertThat(Files.readString(this.directory.resolve("pid")).strip()).isEqualTo(Long.toString(process.pid()));
		process.kill();
	}

	@Test
	void oneThatEndsWhileItStartsTellsItsLastLines() {
		JavaProcess process = process("echo no such table; printf '\\tat Frame.java\\n'; exit 1");
		this.status = 503;
		process.start();

		assertThatThrownBy(() -> process.awaitReady(LIMIT)).isInstanceOf(ProcessException.class)
			.hasMessageContaining("ended while it started")
			.hasMessageContaining("no such table")
			.hasMessageNotContaining("Frame.java");
	}

	@Test
	void oneThatIsNeverReadyIsNotWaitedForForEver() {
		JavaProcess process = process("exec sleep 60");
		this.status = 503;
		process.start();

		assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(200))).hasMessageContaining("is not ready after");
		process.kill();
	}

	@Test
	void aCrashIsNoticed() throws Exception {
		JavaProcess process = process("exec sleep 60");
		process.start();

		ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();

		assertThat(this.crashed.await(60, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void whatIsKilledThroughItStaysDownUntilItIsStarted() throws Exception {
		JavaProcess process = process("exec sleep 60");
		process.start();
		long first = process.pid();

		process.kill();

		assertThat(process.alive()).isFalse();
		assertThat(this.crashed.await(200, TimeUnit.MILLISECONDS)).isFalse();
		process.start();
		assertThat(process.pid()).isNotEqualTo(first);
		process.stop();
		assertThat(soon(() -> !Files.exists(this.directory.resolve("pid")))).isTrue();
	}

	@Test
	void ctrlCInTheTerminalIsNotItsBusiness() throws Exception {
		JavaProcess process = process("exec sleep 60");
		process.start();

		new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

		assertThat(this.crashed.await(300, TimeUnit.MILLISECONDS)).isFalse();
		assertThat(process.alive()).isTrue();
		process.stop();
	}

	@Test
	void aRetiredProcessIsNeverStartedAgain() {
		JavaProcess process = process("exec sleep 60");
		process.start();

		process.retire();

		assertThat(process.alive()).isFalse();
		assertThatThrownBy(process::start).isInstanceOf(ProcessException.class);
	}

	private JavaProcess process(String script) {
		var process = new JavaProcess(new JavaProcess.Plan("a service", List.of("sh", "-c", script), this.directory,
				Map.of(), URI.create("http://127.0.0.1:" + this.health.getAddress().getPort() + "/ready"),
				this.directory.resolve("pid"), this.directory.resolve("log")), (_) -> {
				});
		process.whenCrashed(this.crashed::countDown);
		return process;
	}

	private static boolean soon(BooleanSupplier condition) {
		return Deadline.met(LIMIT, condition);
	}

}
