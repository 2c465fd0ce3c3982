package dev.studyhall.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How far one is. */
class ProgressIT extends LearnerPages {

	private static final String STATISTICS = "GET " + API
			+ "/me/statistics?timeZone=Asia%2FKolkata&days=366&daysAhead=30";

	private static final String DONE = """
			{"timeZone": "Asia/Kolkata", "from": "2025-05-11", "today": "2026-05-11", "attempts": 61, "seconds": 5520,
			"streak": {"current": 2, "longest": 9},
			"days": [{"date": "2026-05-10", "attempts": 12, "seconds": 1130}, {"date": "2026-05-11", "attempts": 4, "seconds": 310}],
			"forecast": [{"date": "2026-05-11", "reviews": 6}, {"date": "2026-05-12", "reviews": 3}],
			"retention": {"reviews": 31, "recalled": 28, "recall": 0.9032258, "expected": 0.9114207,
			"months": [{"month": "2026-05", "reviews": 31, "recalled": 28, "recall": 0.9032258, "expected": 0.9114207}]}}
			""";

	private static final String NOTHING = """
			{"timeZone": "Asia/Kolkata", "from": "2025-05-11", "today": "2026-05-11", "attempts": 0, "seconds": 0,
			"streak": {"current": 0, "longest": 0}, "days": [], "forecast": [],
			"retention": {"reviews": 0, "recalled": 0, "recall": null, "expected": null, "months": []}}
			""";

	@Test
	void theFiguresAreDrawnAndStandInTables() {
		answerProgress();
		SERVICES.answer(STATISTICS, 200, DONE);

		String html = figures(false);

		assertThat(html).contains("days in a row", "9 days at most", "You remembered 90%", "heat-day s4",
				"role=\"img\"", "As a table", "11 May 2026", "Django " + ESCAPED, "Beginner " + ESCAPED,
				"/api/v1/tech-baithak/me/events", "</html>");
		assertThat(html).doesNotContain(HOSTILE).doesNotContain("style=");
	}

	@Test
	void aScriptGetsTheFiguresAlone() {
		answerProgress();
		SERVICES.answer(STATISTICS, 200, DONE);

		assertThat(figures(true)).startsWith("<div id=\"figures\"").doesNotContain("<html");
	}

	@Test
	void whoHasDoneNothingIsToldWhatToDo() {
		SERVICES.answer("GET " + API + "/me/progress?limit=100", 200, "{\"items\": [], \"next\": null}");
		SERVICES.answer(STATISTICS, 200, NOTHING);

		assertThat(figures(false)).contains("Nothing done yet", "/tech-baithak/study");
	}

	@Test
	void theTextsAreInTheReadersLanguage() {
		answerProgress();
		SERVICES.answer(STATISTICS, 200, DONE);

		String html = html(this.web.get()
			.uri(SITE + "/progress")
			.headers(LearnerPages::learner)
			.cookie("zone", "Asia/Kolkata")
			.cookie("locale", "hi")
			.exchange()
			.expectStatus()
			.isOk());

		assertThat(html).contains("आपके दिन", "11 मई 2026");
	}

	private String figures(boolean script) {
		return html(this.web.get().uri(SITE + "/progress").headers(LearnerPages::learner).headers((headers) -> {
			if (script) {
				headers.set("HX-Request", "true");
			}
		}).cookie("zone", "Asia/Kolkata").cookie("locale", "en").exchange().expectStatus().isOk());
	}

}
