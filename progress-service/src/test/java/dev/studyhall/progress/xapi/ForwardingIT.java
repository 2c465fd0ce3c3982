package dev.studyhall.progress.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.kit.tenancy.TenantId;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.TestTenant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements on their way to a learning record store. */
class ForwardingIT extends RunningService {

	private static final Instant TIME = Instant.parse("2026-05-10T18:00:00Z");

	private static final TestTenant FORWARDED = TestTenant.unknown();

	private static final FakeRecordStore STORE = FakeRecordStore.start();

	@Autowired
	private R2dbcPending pending;

	private final AttemptEvents events = new AttemptEvents(FORWARDED.id());

	@DynamicPropertySource
	static void store(DynamicPropertyRegistry registry) {
		registry.add("studyhall.xapi.forward[0].tenant", FORWARDED::slug);
		registry.add("studyhall.xapi.forward[0].endpoint", STORE::endpoint);
		registry.add("studyhall.xapi.forward[0].key", () -> "studyhall");
		registry.add("studyhall.xapi.forward[0].secret", () -> "of the store");
		registry.add("studyhall.xapi.interval", () -> "50ms");
		registry.add("studyhall.xapi.longest-pause", () -> "100ms");
		registry.add("studyhall.xapi.batch", () -> "4");
	}

	@BeforeEach
	void clear() {
		update("insert into progress.tenant_directory (id, slug, name, public, state, sequence)"
				+ " values (?, ?, ?, true, 'active', 1) on conflict do nothing", FORWARDED.id(), FORWARDED.slug(),
				FORWARDED.slug());
		Awaitility.await().atMost(PATIENCE).until(() -> pending() == 0);
		STORE.taken.clear();
		STORE.requests.clear();
		STORE.answers((ids) -> 200);
	}

	@Test
	void statementsAreSentInTheirOrderEachOnce() {
		List<String> ids = tell(10);

		awaitNothingPending();

		assertThat(STORE.taken).containsExactlyElementsOf(ids);
		assertThat(STORE.requests).allSatisfy((request) -> {
			assertThat(request.path()).isEqualTo("/xapi/statements");
			assertThat(request.version()).isEqualTo("1.0.3");
			assertThat(request.authorization()).startsWith("Basic ");
			assertThat(request.statements()).isLessThanOrEqualTo(4);
		});
	}

	@Test
	void aStoreThatFailsIsTriedAgainUntilItTakesThem() {
		AtomicInteger asked = new AtomicInteger();
		STORE.answers((ids) -> switch (asked.incrementAndGet()) {
			case 1 -> 503;
			case 2 -> 401;
			case 3 -> 429;
			default -> 200;
		});

		List<String> ids = tell(6);
		awaitNothingPending();

		assertThat(asked.get()).isGreaterThanOrEqualTo(5);
		assertThat(STORE.taken).containsExactlyElementsOf(ids);
	}

	@Test
	void aStoreThatSaysWhenIsAskedThenButNotLaterThanTheLongestPause() {
		TenantId tenant = new TenantId(FORWARDED.id());
		assertThat(pauseAfter(tenant, Duration.ofSeconds(300), Duration.ofSeconds(600))).isBetween(290.0, 301.0);
		assertThat(pauseAfter(tenant, Duration.ofSeconds(300), Duration.ofSeconds(60))).isBetween(50.0, 61.0);

		this.pending.release(tenant).block(PATIENCE);
		assertThat(pauseAfter(tenant, Duration.ZERO, Duration.ofSeconds(60))).isLessThanOrEqualTo(1.0);
		assertThat(pauseAfter(tenant, Duration.ZERO, Duration.ofSeconds(60))).isBetween(1.0, 2.0);

		this.pending.release(tenant).block(PATIENCE);
	}

	@Test
	void aStatementThatIsRefusedIsPutAsideAndHoldsUpNoOther() {
		List<IncomingEvent> told = attempts(7);
		List<String> ids = new ArrayList<>(idsOf(told));
		String refused = ids.remove(2);
		STORE.answers((sent) -> sent.contains(refused) ? 400 : 200);

		apply("xapi-attempts", FORWARDED, told);
		awaitNothingPending();

		assertThat(STORE.taken).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(texts("select refused from progress.xapi_pending where tenant_id = ?", FORWARDED.id()))
			.containsExactly("400");
		update("delete from progress.xapi_pending where tenant_id = ?", FORWARDED.id());
	}

	@Test
	void whatIsToldAgainIsNotSentAgain() {
		IncomingEvent event = this.events.rated(unknownId(), unknownId(), 3, TIME);
		apply("xapi-attempts", FORWARDED, List.of(event));
		awaitNothingPending();

		apply("xapi-attempts", FORWARDED, List.of(event));

		assertThat(pending()).isZero();
		assertThat(STORE.taken).containsExactly(idOf(event));
	}

	@Test
	void otherTenantsStatementsAreNotSent() {
		apply("xapi-attempts", this.tenant,
				List.of(new AttemptEvents(this.tenant.id()).rated(unknownId(), unknownId(), 3, TIME)));

		assertThat(count("xapi_pending where tenant_id = ?", this.tenant.id())).isZero();
	}

	/** For how many seconds the store is left alone after one more failure. */
	private double pauseAfter(TenantId tenant, Duration wanted, Duration longest) {
		this.pending.pause(tenant, wanted, longest).block(PATIENCE);
		return Double.parseDouble(
				texts("select extract(epoch from not_before - now()) from progress.xapi_forwarding where tenant_id = ?",
						tenant.value())
					.getFirst());
	}

	/** Tells of so many attempts at once; gives the ids of their statements. */
	private List<String> tell(int count) {
		List<IncomingEvent> told = attempts(count);
		apply("xapi-attempts", FORWARDED, told);
		return idsOf(told);
	}

	private List<IncomingEvent> attempts(int count) {
		return IntStream.range(0, count)
			.mapToObj((each) -> this.events.rated(unknownId(), unknownId(), 3, TIME.plusSeconds(each)))
			.toList();
	}

	private static List<String> idsOf(List<IncomingEvent> told) {
		return told.stream().map(ForwardingIT::idOf).toList();
	}

	private static String idOf(IncomingEvent event) {
		return event.as(AttemptRecordedV1.class).toTold().id().toString();
	}

	private long pending() {
		return count("xapi_pending where tenant_id = ? and refused is null", FORWARDED.id());
	}

	private void awaitNothingPending() {
		Awaitility.await().atMost(PATIENCE).until(() -> pending() == 0);
	}

}
