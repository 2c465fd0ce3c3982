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
		BlockHound.install(
				// Reads /dev/urandom, which answers at once.
				(builder) -> builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes"));
	}

}
