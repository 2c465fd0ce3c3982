package dev.studyhall.local.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The identity provider of the local run. */
@SpringBootApplication
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityApplication {

	static void main(String[] arguments) {
		SpringApplication.run(IdentityApplication.class, arguments);
	}

}
