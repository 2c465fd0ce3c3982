package dev.studyhall.testing.architecture.specimen.onedoortothedatabase;

import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;

class TakesConnection {

	Mono<String> write(DatabaseClient client) {
		return client.inConnection((connection) -> Mono.just("a"));
	}

}
