package dev.studyhall.progress.statistics.index;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class StatisticsPropertiesTest {

	@Test
	void defaultsAreAsDocumented() {
		StatisticsProperties defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
			.bindOrCreate("studyhall.statistics", StatisticsProperties.class);

		assertThat(defaults).isEqualTo(new StatisticsProperties(Duration.ofSeconds(10)));
	}

}
