package dev.studyhall.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How one likes to learn, and what is kept of one. */
class AccountIT extends LearnerPages {

	private static final String FIT = "POST " + API + "/me/memory-settings/fit";

	@BeforeEach
	void learner() {
		SERVICES.answer("GET " + API + "/me/daily-limits", 200,
				"{\"newCards\": 20, \"reviews\": null, \"timeZone\": \"UTC\", \"newCardsToday\": 3, \"reviewsToday\": 12}");
		SERVICES.answer("GET " + API + "/me/memory-settings", 200,
				"{\"desiredRetention\": 0.9, \"learningSteps\": [1, 10], \"relearningSteps\": [10], \"maximumInterval\": 36500, \"fuzz\": false}");
		SERVICES.answer("PUT " + API + "/me/daily-limits", 200, "{}");
		SERVICES.answer("PUT " + API + "/me/memory-settings", 200, "{}");
	}

	@Test
	void whatHoldsIsShown() {
		assertThat(page(SITE + "/account")).contains("logged in as Asha", "3 new, 12 again", "value=\"1, 10\"",
				"Asia/Kolkata", "/me/data/progress", "To confirm, type tech-baithak");
	}

	@Test
	void limitsAreKeptAndNothingTypedIsNoLimit() {
		post(SITE + "/account/limits", "new", "", "reviews", "100").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/account?done=limits");

		assertThat(sent("PUT " + API + "/me/daily-limits")).isEqualTo("{\"reviews\":100,\"timeZone\":\"UTC\"}");
	}

	@Test
	void limitsThatCannotBeStayInTheForm() {
		String html = html(post(SITE + "/account/limits", "new", "-7<i>", "reviews", "").expectStatus().isEqualTo(422));

		assertThat(html).contains("Give numbers from 0 to 9,999", "-7&lt;i&gt;");
	}

	@Test
	void memorySettingsAreKept() {
		post(SITE + "/account/memory", "recall", "85", "longest", "365", "learning", "1 5", "relearning", "", "fuzz",
				"1")
			.expectStatus()
			.isSeeOther();

		assertThat(sent("PUT " + API + "/me/memory-settings")).contains("\"desiredRetention\":0.85",
				"\"learningSteps\":[1,5]", "\"relearningSteps\":[]", "\"fuzz\":true");
	}

	@Test
	void fittingSaysWhatCameOfIt() {
		SERVICES.answer(FIT, 200,
				"{\"reviews\": 1830, \"heldOut\": 366, \"lossOfDefaults\": 0.412, \"lossInUse\": 0.412, \"lossOfFitted\": 0.371, \"kept\": true}");

		assertThat(html(post(SITE + "/account/fit").expectStatus().isOk())).contains("from 1,830 reviews", "0.371");
	}

	@Test
	void fittingTooEarlySaysWhatItNeeds() {
		SERVICES.answer(FIT, 409, "{\"type\": \"https://studyhall.dev/problems/too-few-reviews\", \"status\": 409}");

		assertThat(html(post(SITE + "/account/fit").expectStatus().isOk())).contains("at least 100 reviews");
	}

	@Test
	void nothingIsErasedWithoutTheNameTyped() {
		String html = html(post(SITE + "/account/erase", "name", "tech").expectStatus().isEqualTo(422));

		assertThat(html).contains("Nothing was erased");
		assertThat(SERVICES.seen()).noneMatch((each) -> each.call().startsWith("DELETE"));
	}

	@Test
	void allIsErasedWithTheNameTyped() {
		SERVICES.answer("DELETE " + API + "/me/data", 202, "");

		post(SITE + "/account/erase", "name", "tech-baithak").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/account?done=erased");
	}

}
