package dev.studyhall.testing.architecture.specimen.noblocking;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

class BlocksByReference {

	Function<Mono<String>, @Nullable String> block() {
		return Mono::block;
	}

}
