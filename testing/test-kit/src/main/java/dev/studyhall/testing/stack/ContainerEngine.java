package dev.studyhall.testing.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's container engine, asked directly whether it answers and has an image.
 * Testcontainers would ask as well, but goes on for minutes where the answer is no.
 *
 * @param address where the engine listens
 */
record ContainerEngine(SocketAddress address) {

	private static final Duration LOOK_LIMIT = Duration.ofSeconds(5);

	private static final Duration PULL_LIMIT = Duration.ofMinutes(2);

	/** The engine that {@code DOCKER_HOST} names, else one behind the usual sockets. */
	static Optional<ContainerEngine> find() {
		String host = System.getenv("DOCKER_HOST");
		return ((host != null) ? Optional.of(URI.create(host)).flatMap(ContainerEngine::address) : usualSocket())
			.map(ContainerEngine::new);
	}

	/** Whether it has the image, perhaps after a pull of at most two minutes. */
	boolean provides(String image) {
		return has(image) || (pulls(image) && has(image));
	}

	boolean answers() {
		return request("GET", "/_ping", LOOK_LIMIT).contains(" 200 ");
	}

	private boolean has(String image) {
		return request("GET", "/images/" + image + "/json", LOOK_LIMIT).contains(" 200 ");
	}

	private boolean pulls(String image) {
		int colon = image.lastIndexOf(':');
		return request("POST",
				"/images/create?fromImage=" + image.substring(0, colon) + "&tag=" + image.substring(colon + 1),
				PULL_LIMIT)
			.contains(" 200 ");
	}

	/**
	 * The status line; empty if there was none in time. The body is read to its end: a
	 * pull ends with it.
	 */
	private String request(String method, String path, Duration limit) {
		return CompletableFuture.supplyAsync(() -> exchange(method, path), Thread::startVirtualThread)
			.completeOnTimeout("", limit.toMillis(), TimeUnit.MILLISECONDS)
			.join();
	}

	private String exchange(String method, String path) {
		String request = method + " " + path + " HTTP/1.0\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
		try (SocketChannel channel = SocketChannel.open(this.address)) {
			channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
			byte[] answer = Channels.newInputStream(channel).readAllBytes();
			return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
		}
		catch (IOException _) {
			return "";
		}
	}

	private static Optional<SocketAddress> address(URI host) {
		return switch (host.getScheme()) {
			case "unix" -> Optional.of(UnixDomainSocketAddress.of(host.getPath()));
			case "tcp", "http" -> Optional.of(new InetSocketAddress(host.getHost(), host.getPort()));
			default -> Optional.empty();
		};
	}

	private static Optional<SocketAddress> usualSocket() {
		return Stream
			.of(Path.of("/var/run/docker.sock"), Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
			.filter(Files::exists)
			.findFirst()
			.map(UnixDomainSocketAddress::of);
	}

}
