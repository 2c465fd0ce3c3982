package dev.studyhall.testing.blocking;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/**
 * The watchdog on blocking calls, which is on in the tests of every module that uses the
 * test kit: its JUnit listener is on their class path.
 */
class BlockingCallTest {

	@Test
	void aBlockingCallOnAnEventLoopIsFound() {
		Mono<Object> sleeping = Mono.fromCallable(() -> {
			// Sleeping is the blocking call that has to be found.
			Thread.sleep(1);
			return new Object();
		}).subscribeOn(Schedulers.parallel());

		StepVerifier.create(sleeping).expectError(BlockingOperationError.class).verify(Duration.ofSeconds(10));
	}

}
