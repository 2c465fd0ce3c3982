package dev.studyhall.gateway;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** The watchdog that the tests of the running gateway rely on. */
class BlockHoundTest {

	@Test
	void aBlockingCallIsFound() {
		BlockHound.install();
		Mono<Object> sleeping = Mono.fromCallable(() -> {
			Thread.sleep(1);
			return new Object();
		}).subscribeOn(Schedulers.parallel());

		StepVerifier.create(sleeping).expectError(BlockingOperationError.class).verify(Duration.ofSeconds(10));
	}

}
