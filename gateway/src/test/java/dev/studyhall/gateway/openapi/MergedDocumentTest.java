package dev.studyhall.gateway.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the committed document against those it is made of. {@code -Dopenapi.write}
 * writes it anew.
 */
class MergedDocumentTest {

	private static final Path PARTS = Path.of("../docs/openapi");

	private static final Path COMMITTED = Path.of("src/main/resources/openapi/studyhall.json");

	@Test
	void theCommittedDocumentIsTheMergedOne() throws IOException {
		String merged = text(merge());
		if (System.getProperty("openapi.write") != null) {
			Files.writeString(COMMITTED, merged);
		}

		assertThat(Files.readString(COMMITTED)).as("write it anew with -Dopenapi.write").isEqualTo(merged);
	}

	@Test
	void everyReferenceLeadsSomewhere() throws IOException {
		JsonNode merged = merge();

		assertThat(references(merged)).isNotEmpty()
			.allSatisfy((reference) -> assertThat(merged.at(reference.substring(1)).isMissingNode()).as(reference)
				.isFalse());
	}

	@Test
	void noOperationIsNamedTwice() throws IOException {
		List<String> names = merge().findValuesAsString("operationId");

		assertThat(names).doesNotHaveDuplicates();
	}

	private static JsonNode merge() throws IOException {
		DocumentMerger merger = new DocumentMerger(read("gateway"));
		for (String service : DocumentMerger.services()) {
			merger.add(service, read(service));
		}
		return merger.merged();
	}

	private static JsonNode read(String part) throws IOException {
		return JsonMapper.shared().readTree(Files.readString(PARTS.resolve(part + ".json")));
	}

	private static String text(JsonNode document) {
		DefaultIndenter lines = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
		return JsonMapper.shared().writer().with(printer).writeValueAsString(document) + "\n";
	}

	private static List<String> references(JsonNode node) {
		return new ArrayList<>(node.findValuesAsString("$ref"));
	}

}
