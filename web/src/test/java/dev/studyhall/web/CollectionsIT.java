package dev.studyhall.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Collections: made, named, ordered, shared, removed. */
class CollectionsIT extends LearnerPages {

	private static final String ID = "0197e4b2-19d3-7a60-b8c1-5d6e7f809102";

	private static final String ONE = SITE + "/collections/" + ID;

	private static final String CALL = API + "/me/collections/" + ID;

	private static final String ABOUT = """
			"id": "%s", "name": "For Friday %s", "description": "First %s", "link": "mZ1", "itemCount": 2,
			"createdAt": "2026-05-10T18:30:00Z", "updatedAt": "2026-05-10T18:30:00Z"
			""".formatted(ID, HOSTILE, HOSTILE);

	private static final String ITEMS = """
			"items": [{"question": {"id": "%s", "slug": "what", "title": "What %s", "version": 1, "level": "beginner", "state": "published", "topic": null}},
			{"topic": {"id": "%s", "slug": "django", "title": "Django", "icon": null, "state": "retired"}}], "next": null
			"""
		.formatted(QUESTION, HOSTILE, TOPIC);

	@BeforeEach
	void learner() {
		SERVICES.answer("GET " + API + "/me/collections?limit=100", 200,
				"{\"items\": [{" + ABOUT + "}], \"next\": null}");
		SERVICES.answer("GET " + CALL + "?limit=100", "{" + ABOUT + "," + ITEMS + "}", "\"7\"");
	}

	@Test
	void collectionsAreListedAndTheirTextsAreTexts() {
		assertThat(page(SITE + "/collections")).contains("For Friday " + ESCAPED, "2 items").doesNotContain(HOSTILE);
	}

	@Test
	void whoHasNotLoggedInSeesWhatIsBehindTheDoor() {
		assertThat(read(SITE + "/collections")).contains("Log in to make one", "/login?return=");
	}

	@Test
	void oneIsMadeAndLeadsToItself() {
		SERVICES.answer("POST " + API + "/me/collections", 201, "{" + ABOUT + "}");

		post(SITE + "/collections", "name", "For Friday", "key", "k").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(ONE + "?done=made");
	}

	@Test
	void whatCannotBeMadeStaysInTheForm() {
		SERVICES.answer("POST " + API + "/me/collections", 400, "{}");

		assertThat(
				html(post(SITE + "/collections", "name", "", "description", "What <i>").expectStatus().isEqualTo(422)))
			.contains("It needs a name", "What &lt;i&gt;");
	}

	@Test
	void itsItemsCanBeMovedAndTakenOut() {
		String html = page(ONE);

		assertThat(html).contains("What " + ESCAPED, "/collections/shared/mZ1", "topic/" + TOPIC, "&quot;7&quot;")
			.doesNotContain(HOSTILE);
	}

	@Test
	void anItemTakenOutCanBePutBackWhereItWas() {
		SERVICES.answer("DELETE " + CALL + "/items/topic/" + TOPIC, 204, "");
		SERVICES.answer("PUT " + CALL + "/items/topic/" + TOPIC + "?after=question%2F" + QUESTION, 201, "{}");

		post(ONE + "/take", "item", "topic/" + TOPIC, "after", "question/" + QUESTION).expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(ONE + "?done=out&item=topic%2F" + TOPIC + "&after=question%2F" + QUESTION);
		post(ONE + "/move", "item", "topic/" + TOPIC, "after", "question/" + QUESTION).expectStatus().isSeeOther();
	}

	@Test
	void aNameThatWasChangedMeanwhileIsNotOverwritten() {
		SERVICES.answer("PUT " + CALL, 412, "{}");

		assertThat(html(post(ONE, "name", "Mine", "etag", "\"6\"").expectStatus().isEqualTo(422)))
			.contains("has changed meanwhile", "value=\"Mine\"");
	}

	@Test
	void removalIsAskedForOnceMore() {
		SERVICES.answer("DELETE " + CALL, 204, "");

		assertThat(page(ONE + "/remove")).contains("Remove “For Friday " + ESCAPED, "2 items are in it");
		post(ONE + "/remove", "etag", "\"7\"").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/collections?done=removed");
	}

	@Test
	void aSharedOneIsReadByWhoeverHasTheLink() {
		SERVICES.answer("GET " + API + "/collections/mZ1?limit=100", 200,
				"{\"name\": \"For Friday " + HOSTILE + "\", \"description\": null, \"itemCount\": 2, " + ITEMS + "}");

		assertThat(page(SITE + "/collections/shared/mZ1")).contains("For Friday " + ESCAPED).doesNotContain(HOSTILE);
	}

}
