package dev.studyhall.benchmarks.attempts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.studyhall.benchmarks.load.Sample;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.benchmarks.peer.Wrk;

/** Many learners of one tenant who answer its questions, each answer a new attempt. */
final class Learners {

	static final String SLUG = "tech-baithak";

	static final String ATTEMPTS = "/api/v1/" + SLUG + "/me/attempts";

	private static final int COUNT = 512;

	private final Wrk driver;

	private final Path folder;

	private final List<String> tokens;

	private int turns;

	/** Writes down who they are and what they answer. */
	Learners(Wrk driver, StartedPlatform platform, List<String> questions, Path folder) {
		this.driver = driver;
		this.folder = folder;
		this.tokens = IntStream.range(0, COUNT)
			.mapToObj((number) -> platform.token("learner-" + number,
					Map.of("platform", List.of(), "tenants", Map.of(SLUG, List.of()))))
			.toList();
		try (var script = Learners.class.getResourceAsStream("/attempts/attempts.lua")) {
			Files.createDirectories(folder);
			Files.write(folder.resolve("tokens"), this.tokens);
			Files.write(folder.resolve("questions"), questions);
			Files.write(folder.resolve("attempts.lua"), script.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String token(int number) {
		return this.tokens.get(number % COUNT);
	}

	/** One turn of attempts at a server. */
	Sample attempt(URI server) {
		return this.driver.script(this.folder.resolve("attempts.lua"), server,
				List.of(ATTEMPTS, this.folder.resolve("tokens").toString(), this.folder.resolve("questions").toString(),
						"turn-" + this.turns++, Instant.now().truncatedTo(ChronoUnit.MILLIS).toString()));
	}

}
