package dev.studyhall.kit.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets which answers packed, by a server that answers with what it is asked for. */
class PackingTest {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	@SuppressWarnings("NullAway.Init")
	private static DisposableServer server;

	@BeforeAll
	static void start() {
		server = ReadOn.install(Packing.install(HttpServer.create()))
			.port(0)
			.route((routes) -> routes.get("/{type}/{length}/{header}", (request, response) -> {
				int length = Integer.parseInt(Objects.requireNonNull(request.param("length")));
				String[] header = Objects.requireNonNull(request.param("header")).split("=", 2);
				return response.header("Content-Type", "application/" + request.param("type"))
					.header(header[0], header[1])
					.header("Content-Length", Integer.toString(length))
					.sendString(Mono.just("a".repeat(length)));
			}))
			.bindNow();
	}

	@AfterAll
	static void stop() {
		server.disposeNow();
	}

	@Test
	void aLargeAnswerIsPackedForWhoTakesThat() throws IOException, InterruptedException {
		HttpResponse<byte[]> packed = ask("json/5000/X-A=b", "gzip, deflate");

		assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
		assertThat(packed.body()).hasSizeLessThan(500);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
			.isEqualTo("a".repeat(5000).getBytes(StandardCharsets.US_ASCII));
	}

	@ParameterizedTest
	@CsvSource({ "json/5000/X-A=b, identity", "json/5000/X-A=b, gzip;q=0", "json/1000/X-A=b, gzip",
			"json/5000/ETag=%22a%22, gzip", "zip/5000/X-A=b, gzip" })
	void whatIsSmallOrHasATagOrIsNoJsonIsNot(String path, String accepted) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = ask(path, accepted);

		assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
		assertThat(answer.body()).containsOnly('a');
	}

	private static HttpResponse<byte[]> ask(String path, String accepted) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/" + path))
			.header("Accept-Encoding", accepted)
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

}
