package dev.studyhall.testing.blocking;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import reactor.blockhound.BlockHound;

/**
 * Makes a blocking call on an event loop fail, in the tests of every module that has this
 * kit on its class path: JUnit finds it there. It waits for the first test, because test
 * classes are also listed in processes that could not be instrumented.
 */
public final class BlockingCallDetector implements TestExecutionListener {

	@Override
	public void testPlanExecutionStarted(TestPlan plan) {
		BlockHound.install(BlockingCallDetector::allow);
	}

	private static void allow(BlockHound.Builder builder) {
		// Reads /dev/urandom, which answers at once.
		builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
		// Messages come out of a jar the first time they are wanted, as classes do.
		builder.allowBlockingCallsInside("java.util.ResourceBundle", "getBundle");
		// Finds the tracer once, behind a lock, when the first timer is told of a time.
		builder.allowBlockingCallsInside("io.prometheus.metrics.core.exemplars.ExemplarSampler", "doSampleExemplar");
		// Puts an ended span into a queue, behind a lock that is held for as long as
		// that.
		builder.allowBlockingCallsInside("io.opentelemetry.sdk.trace.export.BatchSpanProcessor$Worker", "addSpan");
		// Wakes the thread that waits for records, behind a lock that it holds for as
		// long as it looks. Refused half-way, the lock would be left broken.
		builder.allowBlockingCallsInside("org.apache.kafka.clients.consumer.internals.FetchBuffer", "wakeup");
		// A type's reader is made once, behind a lock on which the first requests wait
		// for each other.
		builder.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
				"_createAndCacheValueDeserializer");
		// Counts an outcome, behind a lock that is held for as long as that.
		builder.allowBlockingCallsInside("io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "record");
		// Looks for controllers when the API document is made, which happens in tests
		// only.
		builder.allowBlockingCallsInside(
				"org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider",
				"findCandidateComponents");
	}

}
