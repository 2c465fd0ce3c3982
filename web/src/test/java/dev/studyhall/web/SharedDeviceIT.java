package dev.studyhall.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** Two learners at one device: neither answers in the other's name. */
class SharedDeviceIT extends RunningWeb {

	private static final String PATH = "/tech-baithak/questions/" + Recorded.QUESTION;

	private static final String PAGE = PATH + "/" + Recorded.QUESTION_SLUG;

	private static final Pattern PERSON = Pattern.compile("<html[^>]* data-person=\"([^\"]+)\"");

	@BeforeEach
	void takeAttempts() {
		SERVICES.answer("POST " + Recorded.API + "/me/attempts", 201, "{}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rating", "choice" })
	void whatWasAnsweredOnOnePersonsPageIsNotRecordedOfAnother(String what) {
		String asha = person("asha");

		answer(what, "ben", asha).expectStatus()
			.isEqualTo(412)
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("under another name"));
		assertThat(SERVICES.seen()).noneMatch((seen) -> seen.call().startsWith("POST "));

		answer(what, "asha", asha).expectStatus().isSeeOther();
		assertThat(SERVICES.seen()).filteredOn((seen) -> seen.call().startsWith("POST ")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "asha", "ben" })
	void aFormSaysWhoseItIs(String name) {
		assertThat(page(name)).contains("name=\"person\" value=\"" + person(name) + "\"");
		assertThat(read(PAGE)).doesNotContain("data-person", "name=\"person\"");
	}

	private WebTestClient.ResponseSpec answer(String what, String name, String person) {
		return this.web.post()
			.uri(PATH + "/" + what)
			.headers((headers) -> as(name, headers))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("rating", "3")
				.with("choice", "1")
				.with("event", "e-1")
				.with("version", "1")
				.with("return", PAGE)
				.with("person", person))
			.exchange();
	}

	private String person(String name) {
		Matcher person = PERSON.matcher(page(name));
		assertThat(person.find()).isTrue();
		return person.group(1);
	}

	private String page(String name) {
		return String.valueOf(this.web.get()
			.uri(PAGE)
			.headers((headers) -> as(name, headers))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());
	}

	private static void as(String name, HttpHeaders headers) {
		String claims = "{\"iss\": \"https://id.example\", \"sub\": \"%s\"}".formatted(name);
		headers.set("X-Studyhall-Visitor", name);
		headers.setBearerAuth(
				"e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x");
	}

}
