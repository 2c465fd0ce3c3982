package dev.studyhall.web;

import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings as they are when nobody sets any, and the refusal of wrong ones. */
class SettingsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Settings.class);

	@Test
	void theDefaultsAreThese() {
		this.runner.run((context) -> {
			Map<String, String> settings = context.getBeansOfType(Record.class)
				.values()
				.stream()
				.collect(Collectors.toMap((each) -> each.getClass().getSimpleName(), Record::toString));

			assertThat(settings).containsExactlyInAnyOrderEntriesOf(Map
				.of("ServiceProperties", "ServiceProperties[catalog=Address[uri=http://localhost:8081], "
						+ "bookmark=Address[uri=http://localhost:8082], progress=Address[uri=http://localhost:8083]]",
						"ConnectionProperties",
						"ConnectionProperties[connectTimeout=PT1S, responseTimeout=PT5S, maxConnections=128, "
								+ "maxWaiting=512, maxWait=PT1S, maxIdle=PT20S, maxDocument=8388608B]",
						"PageProperties", "PageProperties[address=http://localhost:8080]", "HeldProperties",
						"HeldProperties[fresh=PT2S, memory=67108864B]"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "studyhall.web.catalog.uri=localhost:8081", "studyhall.web.address=http://a.example/path",
			"studyhall.web.connections.connect-timeout=0s", "studyhall.web.pages.fresh=1h" })
	void aWrongValueStopsTheStart(String setting) {
		this.runner.withPropertyValues(setting).run((context) -> assertThat(context).hasFailed());
	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("dev.studyhall.web")
	static class Settings {

	}

}
