package dev.studyhall.progress.xapi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.progress.support.Seed;
import dev.studyhall.testing.npm.NpmPackage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a validation of others says of our statements. Skipped where it cannot be
 * installed: without npm, or without a registry.
 */
class StatementValidationTest {

	private static final NpmPackage NPM = new NpmPackage("npm/xapi");

	private static final JsonMapper JSON = StrictJson.forEvents();

	private static final int STATEMENTS = 500;

	private final StatementText text = new StatementText(URI.create("https://studyhall.dev"),
			new TenantSlug("tech-baithak"));

	@TempDir
	private Path folder = Path.of("");

	@BeforeAll
	static void install() throws IOException, InterruptedException {
		NPM.install();
	}

	@Test
	void allStatementsAreAccepted() throws IOException, InterruptedException {
		Random random = Seed.random("statements");
		List<Statement> statements = Stream
			.concat(Stream.of(ToldSamples.answered(1), ToldSamples.answered(null), ToldSamples.skipped(),
					ToldSamples.bookmarked(ObjectType.TOPIC, "favourite"), ToldSamples.completed(),
					ToldSamples.voided()), Stream.generate(() -> ToldSamples.any(random)).limit(STATEMENTS))
			.flatMap((told) -> Stream.of(this.text.write(told), this.text.writeIds(told)))
			.toList();

		assertThat(objections(statements)).hasSize(statements.size()).allMatch(JsonNode::isEmpty);
	}

	@Test
	void theValidationWouldObject() throws IOException, InterruptedException {
		assertThat(objections(List.of(Map.of("id", "nothing else")))).noneMatch(JsonNode::isEmpty);
	}

	private List<JsonNode> objections(List<?> statements) throws IOException, InterruptedException {
		Path file = this.folder.resolve("statements.json");
		Files.write(file, JSON.writeValueAsBytes(statements));
		return NPM.read("validate.mjs", file).valueStream().toList();
	}

}
