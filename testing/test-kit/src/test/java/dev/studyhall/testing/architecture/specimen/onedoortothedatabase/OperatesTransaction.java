package dev.studyhall.testing.architecture.specimen.onedoortothedatabase;

import reactor.core.publisher.Mono;

import org.springframework.transaction.reactive.TransactionalOperator;

class OperatesTransaction {

	Mono<String> write(TransactionalOperator operator) {
		return Mono.just("a").as(operator::transactional);
	}

}
