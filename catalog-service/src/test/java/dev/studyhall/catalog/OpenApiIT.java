package dev.studyhall.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the committed API document against what the controllers say.
 * {@code -Dopenapi.write} writes it anew, unless that would break clients.
 */
class OpenApiIT extends RunningCatalog {

	private static final Path COMMITTED = Path.of("../docs/openapi/catalog.json");

	@Test
	void theCommittedDocumentIsTrueAndBreaksNoClient() throws IOException {
		String generated = generate();
		if (Files.exists(COMMITTED)) {
			ChangedOpenApi change = OpenApiCompare.fromContents(Files.readString(COMMITTED), generated);
			assertThat(change.isCompatible()).as("clients of the committed document go on").isTrue();
		}
		if (System.getProperty("openapi.write") != null) {
			Files.writeString(COMMITTED, generated);
		}

		assertThat(generated).as("write it anew with -Dopenapi.write").isEqualTo(Files.readString(COMMITTED));
	}

	private String generate() {
		byte[] body = client().get()
			.uri("/v3/api-docs")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(byte[].class)
			.returnResult()
			.getResponseBody();
		JsonNode document = new JsonMapper().readTree(new String(body, StandardCharsets.UTF_8));
		DefaultIndenter lines = new DefaultIndenter("  ", "\n");
		return new JsonMapper().writer()
			.with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
			.writeValueAsString(document) + "\n";
	}

}
