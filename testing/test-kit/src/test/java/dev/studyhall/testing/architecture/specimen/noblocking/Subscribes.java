package dev.studyhall.testing.architecture.specimen.noblocking;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class Subscribes {

	Disposable subscribe() {
		return Flux.just("a").subscribe();
	}

}
