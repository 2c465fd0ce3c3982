package dev.studyhall.progress.session;

import java.time.Clock;

import dev.studyhall.kit.id.IdGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sessions are made with. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	@Bean
	Sessions.Tools sessionTools(IdGenerator ids, Clock clock, JsonMapper json) {
		return new Sessions.Tools(ids, clock, json);
	}

}
