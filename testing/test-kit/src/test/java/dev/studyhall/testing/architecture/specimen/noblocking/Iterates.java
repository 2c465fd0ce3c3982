package dev.studyhall.testing.architecture.specimen.noblocking;

import reactor.core.publisher.Flux;

class Iterates {

	Iterable<String> iterate() {
		return Flux.just("a").toIterable();
	}

}
