package dev.studyhall.progress.xapi;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import dev.studyhall.progress.xapi.XapiProperties.RecordStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RecordStoreClientTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@ParameterizedTest
	@CsvSource({ "429, 7, 7", "503, 120, 120", "503, '', 0", "503, 'Wed, 21 Oct 2026 07:28:00 GMT', 0", "500, -1, 0",
			"502, 9999999, 0" })
	void aStoreThatIsAwayMaySayForHowLong(int status, String retryAfter, int seconds) {
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request, response) -> response.status(status).header("Retry-After", retryAfter).send())
			.bindNow(PATIENCE);
		RecordStore store = new RecordStore("tech-baithak", URI.create("http://127.0.0.1:" + server.port()), "k", "s");

		StepVerifier.create(new RecordStoreClient(PATIENCE, new JsonMapper()).send(store, List.of()))
			.expectErrorSatisfies(
					(failure) -> assertThat(failure).isInstanceOfSatisfying(RecordStoreClient.Unavailable.class,
							(away) -> assertThat(away.wanted()).isEqualTo(Duration.ofSeconds(seconds))))
			.verify(PATIENCE);

		server.disposeNow(PATIENCE);
	}

}
