package dev.studyhall.catalog.importing;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class ImportPropertiesTest {

	@Test
	void theDefaultsAreAsDocumented() {
		ImportProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("studyhall.importing", ImportProperties.class);

		assertThat(properties).isEqualTo(new ImportProperties(DataSize.ofMegabytes(32), 50, 2, Duration.ofMillis(300),
				Duration.ofSeconds(20), 5, Duration.ofHours(1)));
	}

}
