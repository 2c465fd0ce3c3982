package dev.studyhall.web;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;

import static org.assertj.core.api.Assertions.assertThat;

/** What all pages have in common. */
class FrameIT extends RunningWeb {

	@Test
	void aPageIsHtmlWithAnEntityTagAndIsNotSentAgain() {
		HttpHeaders headers = this.web.get()
			.uri("/")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/html;charset=UTF-8")
			.expectHeader()
			.valueEquals("Cache-Control", "public, no-cache")
			.expectHeader()
			.exists("ETag")
			.expectBody(String.class)
			.value((html) -> assertThat(html).startsWith("<!DOCTYPE html>").contains("Tech Baithak"))
			.returnResult()
			.getResponseHeaders();

		this.web.get()
			.uri("/")
			.header("If-None-Match", String.valueOf(headers.getETag()))
			.exchange()
			.expectStatus()
			.isNotModified();
	}

	@Test
	void theLanguageIsTheCookiesElseTheBrowsers() {
		this.web.get()
			.uri("/")
			.header("Accept-Language", "hi-IN,en;q=0.5")
			.exchange()
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("<html lang=\"hi\""));
		this.web.get()
			.uri("/")
			.header("Accept-Language", "hi-IN,en;q=0.5")
			.cookie("locale", "en")
			.exchange()
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("<html lang=\"en\""));
	}

	@Test
	void preferencesAreKeptInCookiesAndLeadBack() {
		this.web.post()
			.uri("/-/preferences")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("scheme", "dark").with("return", "/tech-baithak"))
			.exchange()
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/tech-baithak")
			.expectCookie()
			.valueEquals("scheme", "dark")
			.expectCookie()
			.sameSite("scheme", "Lax");
	}

	@Test
	void noFormLeadsToAnotherSite() {
		this.web.post()
			.uri("/-/preferences")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData("scheme", "dark").with("return", "//elsewhere.example"))
			.exchange()
			.expectHeader()
			.location("/");
	}

	@Test
	void whoHasASessionSeesTheirNameAndKeepsThePageToThemselves() {
		this.web.get()
			.uri("/")
			.header("X-Studyhall-Visitor", "%E0%A4%86%E0%A4%B6%E0%A4%BE")
			.header("Authorization", "Bearer secret")
			.exchange()
			.expectHeader()
			.valueEquals("Cache-Control", "private, no-cache")
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("आशा").doesNotContain("secret"));
	}

	@Test
	void anAddressThatLeadsNowhereIsSaidInWords() {
		this.web.get()
			.uri("/no.such")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.value((html) -> assertThat(html).contains("There is nothing here").contains("id=\"fault\""));
	}

	@Test
	void filesAreKeptForGood() {
		String html = String
			.valueOf(this.web.get().uri("/").exchange().expectBody(String.class).returnResult().getResponseBody());
		String address = html.substring(html.indexOf("/assets/app-"), html.indexOf(".css") + 4);

		this.web.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "max-age=31536000, public, immutable");
		this.web.get().uri("/assets/app.css").exchange().expectStatus().isNotFound();
	}

}
