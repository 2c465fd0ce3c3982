package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class WatchPropertiesTest {

	@Test
	void theDefaultsAreAsDocumented() {
		WatchProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("studyhall.importing.watch", WatchProperties.class);

		assertThat(properties).isEqualTo(new WatchProperties(200, Duration.ofMillis(500), Duration.ofSeconds(15)));
	}

}
