package dev.studyhall.progress.xapi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import dev.studyhall.kit.consumer.IncomingEvent;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.TestTenant;
import dev.studyhall.testing.token.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsIT extends RunningService {

	private static final String VERSION = "X-Experience-API-Version";

	private static final Instant TIME = Instant.parse("2026-05-10T18:00:00.123456Z");

	private static final UUID ASHA = UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b");

	private static final UUID BEN = UUID.fromString("6f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5c");

	private static final UUID QUESTION = UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01");

	private static final UUID OTHER_QUESTION = UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d02");

	private List<IncomingEvent> attempts = List.of();

	@LocalServerPort
	private int port;

	/** Five statements, in this order: two of each question, then a bookmark. */
	@BeforeEach
	void learnersAreAtWork() {
		AttemptEvents events = new AttemptEvents(this.tenant.id());
		this.attempts = List.of(events.rated(ASHA, QUESTION, 3, TIME),
				events.skipped(BEN, QUESTION, TIME.plusSeconds(1)),
				events.rated(BEN, OTHER_QUESTION, 1, TIME.plusSeconds(2)),
				events.rated(ASHA, OTHER_QUESTION, 4, TIME.plusSeconds(2)));
		apply("xapi-attempts", this.tenant, this.attempts);
		apply("xapi-bookmarks", this.tenant, List.of(bookmarks().putOnTopic(ASHA, QUESTION, "favourite", 1)));
	}

	@Test
	void statementsComeTheNewestFirst() {
		List<JsonNode> statements = list("");

		assertThat(statements).extracting((each) -> each.at("/stored").asString())
			.containsExactly("2026-05-10T18:05:00Z", "2026-05-10T18:00:02.123456Z", "2026-05-10T18:00:02.123456Z",
					"2026-05-10T18:00:01.123456Z", "2026-05-10T18:00:00.123456Z");
		assertThat(statements.getFirst().at("/verb/id").asString())
			.isEqualTo("http://id.tincanapi.com/verb/bookmarked");
		assertThat(statements.getLast().at("/actor/account/name").asString()).isEqualTo(ASHA.toString());
		assertThat(statements.getLast().at("/object/id").asString())
			.isEqualTo("https://studyhall.dev/" + this.tenant.slug() + "/questions/" + QUESTION);
	}

	@Test
	void pagesHoldEachOnceInEitherDirection() {
		assertThat(ids(pages("?limit=2"))).containsExactlyElementsOf(ids(list("")));
		assertThat(ids(pages("?limit=1&ascending=true"))).containsExactlyElementsOf(ids(list("")).reversed());
	}

	@Test
	void eachFilterLeavesWhatItNames() {
		String home = "https://studyhall.dev/" + this.tenant.slug();

		assertThat(list("?verb=" + encoded("http://adlnet.gov/expapi/verbs/attempted"))).hasSize(1);
		assertThat(list("?verb=" + encoded("http://adlnet.gov/expapi/verbs/initialized"))).isEmpty();
		assertThat(list("?agent=" + agent(home, ASHA.toString()))).hasSize(3);
		assertThat(list("?agent=" + agent("https://elsewhere.example", ASHA.toString()))).isEmpty();
		assertThat(list("?agent=" + encoded("{\"mbox\":\"mailto:asha@example.org\"}"))).isEmpty();
		assertThat(list("?activity=" + encoded(home + "/questions/" + QUESTION))).hasSize(2);
		assertThat(list("?activity=" + encoded(home + "/topics/" + QUESTION))).hasSize(1);
		assertThat(list("?since=2026-05-10T18:00:01.123456Z")).hasSize(3);
		assertThat(list("?until=2026-05-10T18:00:01.123456Z")).hasSize(2);
		assertThat(list("?registration=" + unknownId())).isEmpty();
	}

	@Test
	void oneStatementIsFoundByItsId() {
		JsonNode statement = list("?limit=1").getFirst();

		assertThat(get(admin(), "?statementId=" + statement.get("id").asString())).isEqualTo(statement);
		request(admin(), "?statementId=" + statement.get("id").asString()).expectHeader()
			.valueEquals(HttpHeaders.LAST_MODIFIED, "Sun, 10 May 2026 18:05:00 GMT");
		request(admin(), "?statementId=" + unknownId()).expectStatus().isNotFound();
		request(admin(), "?voidedStatementId=" + statement.get("id").asString()).expectStatus().isNotFound();
	}

	@Test
	void whatIsTakenBackIsVoided() {
		JsonNode taken = list("?ascending=true&limit=1").getFirst();
		apply("xapi-attempts", this.tenant,
				List.of(new AttemptEvents(this.tenant.id()).undone(this.attempts.getFirst(), TIME.plusSeconds(600))));

		assertThat(ids(list(""))).hasSize(5).doesNotContain(taken.get("id").asString());
		assertThat(list("").getFirst().at("/object")).isEqualTo(new JsonMapper()
			.readTree("{\"objectType\":\"StatementRef\",\"id\":\"" + taken.get("id").asString() + "\"}"));
		request(admin(), "?statementId=" + taken.get("id").asString()).expectStatus().isNotFound();
		assertThat(get(admin(), "?voidedStatementId=" + taken.get("id").asString())).isEqualTo(taken);
	}

	@Test
	void statementsOnOnesThatAreAskedForComeAlong() {
		String answered = "?verb=" + encoded("http://adlnet.gov/expapi/verbs/answered");
		String about = "?activity=" + encoded("https://studyhall.dev/" + this.tenant.slug() + "/questions/" + QUESTION);
		apply("xapi-attempts", this.tenant,
				List.of(new AttemptEvents(this.tenant.id()).undone(this.attempts.getFirst(), TIME.plusSeconds(600))));

		assertThat(verbs(list(answered))).containsExactly("voided", "answered", "answered");
		assertThat(verbs(list(about))).containsExactly("voided", "attempted");
		assertThat(verbs(list(about + "&since=2026-05-10T18:05:00Z"))).containsExactly("voided");
		assertThat(verbs(list(about + "&until=2026-05-10T18:05:00Z"))).containsExactly("attempted");
		assertThat(verbs(list("?verb=" + encoded("http://adlnet.gov/expapi/verbs/voided")))).containsExactly("voided");
		assertThat(ids(pages(answered + "&limit=1"))).containsExactlyElementsOf(ids(list(answered)));
		assertThat(ids(pages(answered + "&limit=1&ascending=true")))
			.containsExactlyElementsOf(ids(list(answered)).reversed());
	}

	@Test
	void thePlatformIsRelatedToEveryStatement() {
		String platform = "?agent=" + agent("https://studyhall.dev/" + this.tenant.slug(), "Studyhall");

		assertThat(list(platform)).isEmpty();
		assertThat(list(platform + "&related_agents=true")).hasSize(5);
		assertThat(list(
				"?related_agents=true&agent=" + agent("https://studyhall.dev/" + this.tenant.slug(), ASHA.toString())))
			.hasSize(3);
	}

	@Test
	void ofALearnerWhoWasErasedNothingIsTold() {
		AttemptEvents events = new AttemptEvents(this.tenant.id());
		apply("xapi-attempts", this.tenant, List.of(events.skipped(ASHA, QUESTION, TIME), events.erased(ASHA),
				events.skipped(ASHA, QUESTION, TIME.plusSeconds(9))));

		assertThat(list("")).filteredOn((each) -> each.at("/actor/account/name").asString().equals(ASHA.toString()))
			.extracting((each) -> each.at("/verb/display/en").asString())
			.containsExactly("bookmarked", "attempted");
	}

	@Test
	void idsAreAskedForAlone() {
		JsonNode statement = list("?format=ids").getLast();

		assertThat(statement.at("/object").has("definition")).isFalse();
		assertThat(statement.at("/verb").has("display")).isFalse();
		assertThat(statement.at("/result/success").asBoolean()).isTrue();
	}

	@Test
	void answersSayTheirVersionAndHowFarTheyGo() {
		request(admin(), "").expectHeader()
			.valueEquals(VERSION, "1.0.3")
			.expectHeader()
			.exists("X-Experience-API-Consistent-Through");
		request(admin(), "?limit=x").expectHeader().valueEquals(VERSION, "1.0.3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?limit=-1", "?limit=x", "?since=yesterday", "?verb=a&verb=b", "?colour=red",
			"?agent=nobody", "?agent=5", "?agent=%7B%22mbox%22:%22asha@example.org%22%7D",
			"?agent=%7B%22account%22:%7B%22name%22:%22asha%22%7D%7D", "?agent=%7B%22account%22:%225%22%7D",
			"?agent=%7B%22mbox_sha1sum%22:%22abc%22%7D", "?agent=%7B%22openid%22:5%7D", "?verb=answered",
			"?activity=questions/1", "?format=short", "?ascending=1", "?attachments=true", "?registration=1",
			"?statementId=1", "?cursor=1", "?statementId=0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01&limit=1" })
	void whatIsNotAQueryIsRefused(String query) {
		request(admin(), query).expectStatus().isBadRequest();
	}

	@Test
	void whoDoesNotSayTheVersionIsRefused() {
		admin().get().uri(home()).exchange().expectStatus().isBadRequest();
		admin().get().uri(home()).header(VERSION, "0.95").exchange().expectStatus().isBadRequest();
		admin().get().uri(home()).header(VERSION, "1.0").exchange().expectStatus().isOk();
	}

	@Test
	void onlyAdminsOfTheTenantReadThem() {
		request(client(), "").expectStatus().isUnauthorized();
		request(as(this.tenant), "").expectStatus().isForbidden();
		request(as(this.tenant, "instructor"), "").expectStatus().isForbidden();
		request(as(registerTenant(), "admin"), "").expectStatus().isNotFound();
	}

	@Test
	void eventsThatComeAgainInAnyOrderAddNothing() {
		List<JsonNode> before = list("");
		List<IncomingEvent> again = new ArrayList<>(this.attempts);
		again.addAll(this.attempts);
		Collections.reverse(again);

		apply("xapi-attempts", this.tenant, again);

		assertThat(list("")).isEqualTo(before);
		assertThat(count("xapi_pending where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void anAttemptIsToldOfSoonAfterItWasMade() {
		this.catalog.publish("django", "q1", "q2");
		learner("asha").rate("e1", this.catalog.id("q1"), 3).expectStatus().isCreated();

		Awaitility.await().atMost(PATIENCE).until(() -> list("").size() == 6);
	}

	private List<JsonNode> pages(String query) {
		List<JsonNode> found = new ArrayList<>();
		JsonNode page = get(admin(), query);
		page.get("statements").forEach(found::add);
		while (!page.get("more").asString().isEmpty()) {
			page = read(admin().get()
				.uri(URI.create(base() + page.get("more").asString()))
				.header(VERSION, "1.0.3")
				.exchange());
			page.get("statements").forEach(found::add);
		}
		return found;
	}

	private List<JsonNode> list(String query) {
		return get(admin(), query).get("statements").valueStream().toList();
	}

	private JsonNode get(WebTestClient client, String query) {
		return read(request(client, query));
	}

	private static JsonNode read(WebTestClient.ResponseSpec answer) {
		return new JsonMapper()
			.readTree(answer.expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
	}

	private WebTestClient.ResponseSpec request(WebTestClient client, String query) {
		return client.get().uri(URI.create(base() + home() + query)).header(VERSION, "1.0.3").exchange();
	}

	private WebTestClient admin() {
		return as(this.tenant, "admin");
	}

	private WebTestClient as(TestTenant of, String... roles) {
		return client().mutate()
			.defaultHeader(HttpHeaders.AUTHORIZATION,
					TestTokens.shared().token("tara").member(of.slug(), roles).bearer())
			.build();
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

	private String home() {
		return "/api/v1/" + this.tenant.slug() + "/xapi/statements";
	}

	private static List<String> ids(List<JsonNode> statements) {
		return statements.stream().map((each) -> each.get("id").asString()).toList();
	}

	private static List<String> verbs(List<JsonNode> statements) {
		return statements.stream().map((each) -> each.at("/verb/display/en").asString()).toList();
	}

	private static String agent(String homePage, String name) {
		return encoded("{\"account\":{\"homePage\":\"" + homePage + "\",\"name\":\"" + name + "\"}}");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
