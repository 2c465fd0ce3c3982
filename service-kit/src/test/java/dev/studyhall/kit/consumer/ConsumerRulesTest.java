package dev.studyhall.kit.consumer;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Consumers that would get into each other's way do not start. */
class ConsumerRulesTest {

	@Test
	void consumersOfDifferentNamesAndTablesMayRun() {
		assertThatCode(() -> ConsumerRules.check(List.of(new Named("one", "t"), new Named("two", "u"))))
			.doesNotThrowAnyException();
	}

	@Test
	void aNameIsTakenOnce() {
		assertThatIllegalStateException()
			.isThrownBy(() -> ConsumerRules.check(List.of(new Named("one", "t"), new Named("one", "u"))))
			.withMessageContaining("one");
	}

	@Test
	void aTableBelongsToOneProjection() {
		assertThatIllegalStateException()
			.isThrownBy(() -> ConsumerRules.check(List.of(new Named("one", "t"), new Named("two", "t"))))
			.withMessageContaining("The table t belongs to one and to two");
	}

	@Test
	void aNameThatTheReplayUsesIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> ConsumerRules.check(List.of(new Named("one@rebuild", "t"))));
	}

	@Test
	void whatClearsAKeyIsRead() {
		EventConsumer deaf = new Named("one", "t", Set.of("dev.studyhall.kit.aggregate-wiped.v1"));

		assertThatIllegalStateException().isThrownBy(() -> ConsumerRules.check(List.of(deaf)))
			.withMessageContaining("clears");
	}

	private record Named(String name, String table, Set<String> clearingTypes) implements EventConsumer {

		private Named(String name, String table) {
			this(name, table, Set.of());
		}

		@Override
		public String topic() {
			return "topic";
		}

		@Override
		public Set<String> types() {
			return Set.of("dev.studyhall.kit.score-set.v1");
		}

		@Override
		public Set<String> projectionTables() {
			return Set.of(table);
		}

		@Override
		public Mono<Void> apply(List<IncomingEvent> events) {
			return Mono.empty();
		}

	}

}
