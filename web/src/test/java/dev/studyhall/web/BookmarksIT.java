package dev.studyhall.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own bookmarks: filtered, changed, removed. */
class BookmarksIT extends LearnerPages {

	private static final String LIST = "GET " + API + "/me/bookmarks?limit=20";

	private static final String BULK = "POST " + API + "/me/bookmarks/bulk";

	private static final String PICK = "question:" + QUESTION;

	@BeforeEach
	void learner() {
		answerProgress();
		SERVICES.answer(LIST, 200, "{\"items\": [" + BOOKMARK + "], \"next\": null}");
		SERVICES.answer(BULK, 200, "{\"items\": []}");
		SERVICES.answer("GET " + API + "/me/collections?limit=100", 200, """
				{"items": [{"id": "c1", "name": "For Friday %s", "description": null, "link": null, "itemCount": 0,
				"createdAt": "2026-05-10T18:30:00Z", "updatedAt": "2026-05-10T18:30:00Z"}], "next": null}"""
			.formatted(HOSTILE));
	}

	@Test
	void bookmarksAreListedWithTheirNotesWhichAreText() {
		String html = page(SITE + "/bookmarks");

		assertThat(html).contains("What " + ESCAPED, "Again " + ESCAPED, "For Friday " + ESCAPED, "Challenging",
				"/me/bookmarks/export?format=csv");
		assertThat(html).doesNotContain(HOSTILE).doesNotContain("style=");
	}

	@Test
	void theFilterStandsInTheAddress() {
		SERVICES.answer(LIST + "&topic=django&kind=revisit&q=a%20b&sort=title", 200, "{\"items\": [], \"next\": null}");

		assertThat(page(SITE + "/bookmarks?topic=django&kind=revisit&q=a b&sort=title&level="))
			.contains("No bookmark like this", "value=\"a b\"");
	}

	@Test
	void aNoteIsKeptInPlaceAndAScriptGetsTheRow() {
		SERVICES.answer("PUT " + API + "/me/bookmarks/" + QUESTION, 200, BOOKMARK);

		String html = html(send(SITE + "/bookmarks", "do", "note", "type", "question", "id", QUESTION, "kind",
				"challenging", "note", "New\r\nnote")
			.expectStatus()
			.isOk());

		assertThat(html).startsWith("<li").contains("The bookmark is kept.", ESCAPED).doesNotContain("<html");
		assertThat(sent("PUT " + API + "/me/bookmarks/" + QUESTION)).contains("New\\nnote", "challenging");
	}

	@Test
	void aNoteThatCannotBeKeptStaysInItsForm() {
		SERVICES.answer("PUT " + API + "/me/bookmarks/" + QUESTION, 400,
				"{\"type\": \"https://studyhall.dev/problems/invalid-request\", \"status\": 400}");

		String html = html(
				post(SITE + "/bookmarks", "do", "note", "type", "question", "id", QUESTION, "note", "Long <i>")
					.expectStatus()
					.isEqualTo(422));

		assertThat(html).contains("Long &lt;i&gt;", "This note cannot be kept");
	}

	@Test
	void whatIsRemovedCanBeHadBack() {
		String html = html(post(SITE + "/bookmarks", "do", "remove:" + PICK).expectStatus().isOk());

		assertThat(html).contains("One bookmark removed.", "value=\"undo\"");
		assertThat(sent(BULK)).contains("\"op\":\"remove\"", QUESTION);
	}

	@Test
	void whatIsHadBackIsPutWithItsNote() {
		post(SITE + "/bookmarks?kind=revisit", "do", "undo", "pick", PICK, "kind", "challenging", "note", "Again")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/bookmarks?kind=revisit");

		assertThat(sent(BULK)).contains("\"op\":\"put\"", "\"kind\":\"challenging\"", "\"note\":\"Again\"");
	}

	@Test
	void theKindOfThoseChosenChangesAndTheirNotesStay() {
		post(SITE + "/bookmarks", "do", "kind", "pick", PICK, "kind", "favourite").expectStatus().isSeeOther();

		assertThat(sent(BULK)).contains("\"kind\":\"favourite\"", "Again");
	}

	@Test
	void thoseChosenAreAddedToACollection() {
		SERVICES.answer("PUT " + API + "/me/collections/c1/items/question/" + QUESTION, 201, "{}");

		post(SITE + "/bookmarks", "do", "collect", "pick", PICK, "collection", "c1").expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(SITE + "/collections/c1");
	}

	@Test
	void whoHasNoneIsToldHowToGetSome() {
		SERVICES.answer(LIST, 200, "{\"items\": [], \"next\": null}");

		assertThat(page(SITE + "/bookmarks")).contains("No bookmarks yet", "Bookmark a question where you read it");
	}

}
