package dev.studyhall.kit.consumer;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Settings have the defaults that their documentation states. */
class ConsumerPropertiesTest {

	private static final ConsumerProperties DEFAULTS = new Binder(new MapConfigurationPropertySource(Map.of()))
		.bindOrCreate("studyhall.events.consumer", ConsumerProperties.class);

	@Test
	void defaultsAreAsDocumented() {
		assertThat(DEFAULTS).isEqualTo(new ConsumerProperties(500, 2, Duration.ofMillis(500), Duration.ofMillis(20),
				DataSize.ofMegabytes(2), DataSize.ofMegabytes(1), Duration.ofMillis(100), Duration.ofSeconds(5),
				ConsumerProperties.Protocol.CONSUMER));
	}

	@Test
	void waitsDoubleUpToTheLongestWithUpToHalfLeftToChance() {
		for (int failures = 1; failures < 1_000; failures++) {
			long whole = Math.min(5_000, 100L << Math.min(failures - 1, 20));

			assertThat(DEFAULTS.waitAfter(failures).toMillis()).isBetween(whole / 2, whole);
		}
	}

	@Test
	void batchesHalveWithEachFailure() {
		assertThat(DEFAULTS.batchAfter(0)).isEqualTo(500);
		assertThat(DEFAULTS.batchAfter(2)).isEqualTo(125);
		assertThat(DEFAULTS.batchAfter(9)).isEqualTo(1);
		assertThat(DEFAULTS.batchAfter(1_000)).isEqualTo(1);
	}

}
