package dev.studyhall.testing.architecture.specimen.noblocking;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

class Blocks {

	@Nullable String block() {
		return Mono.just("a").block();
	}

}
