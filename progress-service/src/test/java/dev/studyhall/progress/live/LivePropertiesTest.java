package dev.studyhall.progress.live;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class LivePropertiesTest {

	@Test
	void whatIsNotSetHasItsDefault() {
		LiveProperties properties = new Binder(new MapConfigurationPropertySource()).bindOrCreate("studyhall.live",
				LiveProperties.class);

		assertThat(properties).isEqualTo(new LiveProperties(1000, 5, Duration.ofSeconds(15), Duration.ofMillis(100)));
	}

}
