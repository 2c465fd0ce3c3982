package dev.studyhall.progress.xapi;

import java.time.Clock;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What statements are answered and sent with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XapiProperties.class)
class XapiConfiguration {

	@Bean
	StatementController.Tools statementTools(Clock clock, JsonMapper json) {
		return new StatementController.Tools(clock, json);
	}

	@Bean
	RecordStoreClient recordStoreClient(XapiProperties properties, JsonMapper json) {
		return new RecordStoreClient(properties.patience(), json);
	}

}
