package dev.studyhall.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StretchesTest {

	@Test
	void aBatchIsCutWhereTheTypeBeginsAndEnds() {
		assertThat(cut("a", "b", "x", "x", "a", "x")).containsExactly("a b", "x x", "a", "x");
		assertThat(cut("x", "a")).containsExactly("x", "a");
	}

	@Test
	void aBatchOfOneKindStaysWhole() {
		assertThat(cut("a", "b", "a")).containsExactly("a b a");
		assertThat(cut("x", "x")).containsExactly("x x");
		assertThat(cut()).isEmpty();
	}

	private static List<String> cut(String... types) {
		return Stretches.around("x", Arrays.stream(types).map(StretchesTest::event).toList())
			.stream()
			.map((stretch) -> stretch.stream().map(IncomingEvent::type).collect(Collectors.joining(" ")))
			.toList();
	}

	private static IncomingEvent event(String type) {
		return new IncomingEvent(UUID.randomUUID(), type, new TenantId(UUID.randomUUID()), "a", 1, Instant.EPOCH,
				"{}".getBytes(StandardCharsets.UTF_8));
	}

}
