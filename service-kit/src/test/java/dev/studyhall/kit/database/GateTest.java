package dev.studyhall.kit.database;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GateTest {

	private final List<String> events = new CopyOnWriteArrayList<>();

	@Test
	void asManyRunAsThereArePermitsAndTheRestFollowInOrder() {
		Gate gate = gate(1, 10);
		gate.enter(visitor(gate, "a"));
		gate.enter(visitor(gate, "b"));
		gate.enter(visitor(gate, "c"));

		gate.leave();
		gate.leave();

		assertThat(events).containsExactly("a runs", "b runs", "c runs");
	}

	@Test
	void whoGivesUpWhileWaitingCostsNothing() {
		Gate gate = gate(1, 10);
		gate.enter(visitor(gate, "a"));
		Gate.Visitor impatient = visitor(gate, "b");
		gate.enter(impatient);
		gate.enter(visitor(gate, "c"));

		assertThat(impatient.giveUp()).isTrue();
		gate.leave();

		assertThat(events).containsExactly("a runs", "c runs");
		assertThat(gate.waiting()).isZero();
	}

	@Test
	void whoGivesUpWhileRunningIsTooLate() {
		Gate gate = gate(1, 10);
		Gate.Visitor visitor = visitor(gate, "a");
		gate.enter(visitor);

		assertThat(visitor.giveUp()).isFalse();
		assertThat(gate.running()).isOne();
	}

	@Test
	void theQueueIsBounded() {
		Gate gate = gate(1, 1);
		gate.enter(visitor(gate, "a"));
		gate.enter(visitor(gate, "b"));
		gate.enter(visitor(gate, "c"));

		assertThat(events).containsExactly("a runs", "c turned away");
	}

	@Test
	void whoWaitsTooLongIsTurnedAway() {
		Gate gate = new Gate(1, 10, Duration.ofMillis(20));
		gate.enter(visitor(gate, "a"));
		gate.enter(visitor(gate, "b"));

		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(events).containsExactly("a runs", "b turned away"));
		assertThat(gate.waiting()).isZero();
	}

	@Test
	void aClosedGateLetsThoseInsideFinish() {
		Gate gate = gate(1, 10);
		gate.enter(visitor(gate, "a"));
		gate.enter(visitor(gate, "b"));
		gate.close();
		gate.enter(visitor(gate, "c"));

		assertThat(gate.empty()).isFalse();
		gate.leave();
		gate.leave();
		assertThat(gate.empty()).isTrue();
		assertThat(events).containsExactly("a runs", "c turned away", "b runs");
	}

	private static Gate gate(int permits, int waiting) {
		return new Gate(permits, waiting, Duration.ofMinutes(1));
	}

	private Gate.Visitor visitor(Gate gate, String name) {
		return gate.new Visitor() {
			@Override
			void run() {
				events.add(name + " runs");
			}

			@Override
			void turnAway() {
				events.add(name + " turned away");
			}
		};
	}

}
