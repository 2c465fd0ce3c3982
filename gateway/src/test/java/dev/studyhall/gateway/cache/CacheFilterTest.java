package dev.studyhall.gateway.cache;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.studyhall.gateway.problem.Refusal;
import dev.studyhall.gateway.routing.SharedReads.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is answered from memory, with what, and for how long. */
class CacheFilterTest {

	private static final String TOPIC = "/api/v1/tech-baithak/topics/django";

	private final FakeCatalog catalog = new FakeCatalog();

	private final Readers readers = Readers.before(this.catalog);

	@Test
	void withinThePeriodTheServiceIsAskedOnce() {
		MockServerWebExchange first = this.readers.get(TOPIC);
		this.readers.wait(Duration.ofMillis(1999));
		MockServerWebExchange second = this.readers.get(TOPIC);

		assertThat(List.of(Readers.textOf(first), Readers.textOf(second))).containsOnly("first");
		assertThat(second.getResponse().getStatusCode()).isIn(null, HttpStatus.OK);
		assertThat(second.getResponse().getHeaders().toSingleValueMap()).containsEntry("ETag", "\"first\"")
			.containsEntry("Cache-Control", "no-cache, public")
			.containsEntry("Vary", "Accept-Encoding, Authorization")
			.containsEntry("Content-Type", "application/json")
			.containsEntry("Content-Length", "5")
			.containsEntry("Age", "1");
		assertThat(this.catalog.asked()).hasSize(1);
		assertThat(this.readers.passedOn()).isZero();
	}

	@Test
	void afterThePeriodTheServiceConfirmsTheDocumentByItsTag() {
		this.catalog.publish("first");
		this.readers.get(TOPIC);
		this.readers.wait(Readers.PERIOD);

		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
		assertThat(this.catalog.asked()).hasSize(2);
		assertThat(this.catalog.asked().getLast().getIfNoneMatch()).containsExactly("\"first\"");
		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
		assertThat(this.catalog.asked()).hasSize(2);
	}

	@Test
	void aPublicationIsSeenAfterThePeriod() {
		this.catalog.publish("first");
		this.readers.get(TOPIC);
		this.catalog.publish("second");

		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
		this.readers.wait(Readers.PERIOD);
		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("second");
	}

	@Test
	void whileOneHasItConfirmedOthersGoOnForOnePeriodAndThenWait() {
		this.readers.get(TOPIC);
		Sinks.One<Answer> held = Sinks.one();
		this.catalog.behave((_) -> held.asMono());
		this.readers.wait(Readers.PERIOD);
		MockServerWebExchange confirming = Readers.asking(HttpMethod.GET, TOPIC);
		Disposable first = this.readers.answer(confirming).subscribe();

		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
		this.readers.wait(Readers.PERIOD);
		MockServerWebExchange waiting = Readers.asking(HttpMethod.GET, TOPIC);
		Disposable last = this.readers.answer(waiting).subscribe();
		assertThat(List.of(first.isDisposed(), last.isDisposed())).containsOnly(false);
		held.tryEmitValue(FakeCatalog.document("second"));

		assertThat(List.of(Readers.textOf(confirming), Readers.textOf(waiting))).containsOnly("second");
		assertThat(this.catalog.asked()).hasSize(2);
	}

	@Test
	void ofManyAtOnceOneReadsFromTheService() {
		Sinks.One<Answer> held = Sinks.one();
		this.catalog.behave((_) -> held.asMono());
		List<MockServerWebExchange> all = askAtOnce(20);

		held.tryEmitValue(FakeCatalog.document("first"));

		assertThat(all).allMatch((exchange) -> Readers.textOf(exchange).equals("first"));
		assertThat(this.catalog.asked()).hasSize(1);
	}

	@Test
	void theFirstMayHangUpWithoutTheOthersNoticing() {
		Sinks.One<Answer> held = Sinks.one();
		this.catalog.behave((_) -> held.asMono());
		Disposable first = this.readers.answer(Readers.asking(HttpMethod.GET, TOPIC)).subscribe();
		List<MockServerWebExchange> others = askAtOnce(3);

		first.dispose();
		held.tryEmitValue(FakeCatalog.document("first"));

		assertThat(others).allMatch((exchange) -> Readers.textOf(exchange).equals("first"));
		assertThat(this.catalog.asked()).hasSize(1);
	}

	@Test
	void whatCannotBeKeptIsForTheFirstAndTheOthersAskForThemselves() {
		Sinks.One<Answer> held = Sinks.one();
		this.catalog.behave((_) -> held.asMono());
		List<MockServerWebExchange> all = askAtOnce(3);

		held.tryEmitValue(FakeCatalog.answer(404, "nothing"));

		assertThat(all).extracting((exchange) -> exchange.getResponse().getStatusCode())
			.containsExactly(HttpStatus.NOT_FOUND, HttpStatus.ACCEPTED, HttpStatus.ACCEPTED);
		assertThat(Readers.textOf(all.getFirst())).isEqualTo("nothing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			404 | Cache-Control | public           | ETag | "1"   | Vary       | Accept-Encoding
			200 | Cache-Control | public           | ETag | W/"1" | Vary       | Accept-Encoding
			200 | Cache-Control | public           | Link | x     | Vary       | Accept-Encoding
			200 | Cache-Control | no-cache         | ETag | "1"   | Vary       | Accept-Encoding
			200 | Cache-Control | private          | ETag | "1"   | Vary       | Accept-Encoding
			200 | Cache-Control | public, no-store | ETag | "1"   | Vary       | Accept-Encoding
			200 | Cache-Control | public           | ETag | "1"   | Set-Cookie | session=1
			200 | Cache-Control | public           | ETag | "1"   | Vary       | Accept-Language
			200 | Cache-Control | public           | ETag | "1"   | Vary       | *
			200 | Cache-Control | public           | ETag | "1"   | Content-Encoding | br
			""")
	void onlyWhatAnybodyMayKeepIsKept(int status, String a, String one, String b, String two, String c, String three) {
		this.catalog.behave((_) -> Mono.just(FakeCatalog.answer(status, "unfit", a, one, b, two, c, three)));

		MockServerWebExchange first = this.readers.get(TOPIC);
		this.readers.get(TOPIC);

		assertThat(Readers.textOf(first)).isEqualTo("unfit");
		assertThat(first.getResponse().getStatusCode()).isEqualTo(HttpStatus.valueOf(status));
		assertThat(this.readers.passedOn()).isOne();
	}

	@Test
	void aFailureIsForThoseWhoWaitedForItAndIsForgotten() {
		this.catalog.behave((_) -> Mono.error(new Refusal.ServiceBusy()));
		StepVerifier.create(this.readers.answer(Readers.asking(HttpMethod.GET, TOPIC)))
			.expectError(Refusal.ServiceBusy.class)
			.verify(Duration.ofSeconds(10));

		this.catalog.publish("first");

		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
	}

	@Test
	void whileTheServiceIsAwayADocumentServesForOnePeriodMore() {
		this.readers.get(TOPIC);
		this.catalog.behave((_) -> Mono.error(new Refusal.ServiceBusy()));
		this.readers.wait(Readers.PERIOD);

		assertThat(Readers.textOf(this.readers.get(TOPIC))).isEqualTo("first");
		this.readers.wait(Readers.PERIOD);
		StepVerifier.create(this.readers.answer(Readers.asking(HttpMethod.GET, TOPIC)))
			.expectError(Refusal.ServiceBusy.class)
			.verify(Duration.ofSeconds(10));
	}

	@Test
	void whatIsNoLongerPublicGoes() {
		this.readers.get(TOPIC);
		this.catalog.behave((_) -> Mono.just(FakeCatalog.answer(304, "", "Cache-Control", "private")));
		this.readers.wait(Readers.PERIOD);

		assertThat(this.readers.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		assertThat(this.readers.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"first\"", "W/\"first\"", "\"x\", \"first\"", "*" })
	void aClientThatHasTheDocumentIsToldSo(String known) {
		for (int i = 0; i < 2; i++) {
			MockServerWebExchange answered = this.readers.get(TOPIC, HttpHeaders.IF_NONE_MATCH, known);

			assertThat(answered.getResponse().getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
			assertThat(Readers.textOf(answered)).isEmpty();
			assertThat(answered.getResponse().getHeaders().toSingleValueMap()).containsEntry("ETag", "\"first\"")
				.containsEntry("Cache-Control", "no-cache, public")
				.containsKey("Vary")
				.doesNotContainKeys("Content-Type", "Content-Length");
		}
		assertThat(Readers.textOf(this.readers.get(TOPIC, HttpHeaders.IF_NONE_MATCH, "\"other\""))).isEqualTo("first");
		assertThat(this.catalog.asked()).hasSize(1);
		assertThat(this.catalog.asked().getFirst().getIfNoneMatch()).isEmpty();
	}

	@Test
	void aHeadIsAnsweredFromTheSameDocument() {
		MockServerWebExchange head = this.readers.head(TOPIC);
		MockServerWebExchange get = this.readers.get(TOPIC);

		assertThat(Readers.textOf(head)).isEmpty();
		assertThat(head.getResponse().getHeaders().getContentLength()).isEqualTo(5);
		assertThat(Readers.textOf(get)).isEqualTo("first");
		assertThat(this.catalog.asked()).hasSize(1);
	}

	@Test
	void aDocumentThatIsTooLargeIsPassedThrough() {
		this.catalog.behave((_) -> Mono.just(FakeCatalog.document("x".repeat(1024 * 1024 + 1))));

		assertThat(this.readers.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		assertThat(this.readers.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		assertThat(this.catalog.asked()).hasSize(1);
	}

	@Test
	void moreDistinctReadsThanAreAllowedAtOnceArePassedThrough() {
		this.catalog.behave((_) -> Mono.never());
		for (int i = 0; i < 16; i++) {
			this.readers.answer(Readers.asking(HttpMethod.GET, TOPIC + i)).subscribe();
		}

		assertThat(this.readers.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		assertThat(this.catalog.asked()).hasSize(16);
	}

	@Test
	void atNoPeriodEverythingIsPassedThrough() {
		Readers off = new Readers(this.catalog, Duration.ZERO, DataSize.ofMegabytes(1));

		assertThat(off.get(TOPIC).getResponse().getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
		assertThat(this.catalog.asked()).isEmpty();
	}

	private List<MockServerWebExchange> askAtOnce(int clients) {
		return IntStream.range(0, clients).mapToObj((_) -> {
			MockServerWebExchange exchange = Readers.asking(HttpMethod.GET, TOPIC);
			this.readers.answer(exchange).subscribe();
			return exchange;
		}).toList();
	}

}
