package dev.studyhall.testing.architecture.specimen.sound;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Sound {

	private final DatabaseClient client;

	Sound(DatabaseClient client) {
		this.client = client;
	}

	@GetMapping
	Mono<Long> write() {
		return this.client.sql("delete from draft").fetch().rowsUpdated().map(Math::abs);
	}

}
