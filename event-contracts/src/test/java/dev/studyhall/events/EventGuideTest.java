package dev.studyhall.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The guide for integrators shows every event, with its newest full sample. */
class EventGuideTest {

	private static final Pattern JSON_BLOCK = Pattern.compile("(?ms)^```json\\R(.*?)^```");

	@Test
	void everyEventStandsInTheGuideWithItsSample() throws IOException {
		String guide = Files.readString(Path.of("../docs/event-guide.md"));
		List<JsonNode> shown = JSON_BLOCK.matcher(guide)
			.results()
			.map((block) -> JsonMapper.shared().readTree(block.group(1)))
			.toList();

		assertThat(EventVersion.all()).allSatisfy((event) -> {
			assertThat(guide).contains("`" + event.type() + "`");
			assertThat(shown).contains(event.newestFull());
		});
		assertThat(shown).hasSameSizeAs(EventVersion.all());
	}

}
