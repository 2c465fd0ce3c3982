package dev.studyhall.progress.support;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.springframework.http.MediaType;

/**
 * Has learners do everything that this service keeps rows of.
 *
 * @param catalog with a topic {@code django} and questions {@code q1} to {@code q3}
 */
public record StudiedLearner(Catalog catalog) {

	/** Leaves a row in every table that this service keeps of learners, marks apart. */
	public void study(Learner learner) {
		learner.rate("phone-1", catalog.id("q1"), 3).expectStatus().isCreated();
		learner.rate("phone-2", catalog.id("q2"), 1).expectStatus().isCreated();
		learner.undo("phone-2").expectStatus().isNoContent();
		learner.put("/cards/" + catalog.id("q3") + "/hold", "{}").expectStatus().isNoContent();
		learner.put("/memory-settings", """
				{"desiredRetention": 0.8, "learningSteps": [1], "relearningSteps": [10], "maximumInterval": 365,
				"fuzz": false}""").expectStatus().isOk();
		learner.put("/goal", """
				{"topics": ["django"], "targetDate": "%s", "timeZone": "Europe/Berlin", "minutesPerDay": 20,
				"desiredRetention": 0.9, "daysOff": []}""".formatted(LocalDate.now(ZoneOffset.UTC).plusDays(30)))
			.expectStatus()
			.isCreated();
		learner.put("/daily-limits", "{\"newCards\": 5, \"timeZone\": \"Europe/Berlin\"}").expectStatus().isOk();
		learner.client()
			.post()
			.uri(learner.home() + "/sessions")
			.header("Idempotency-Key", "once")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"mode\": \"study\", \"topic\": \"django\"}")
			.exchange()
			.expectStatus()
			.isCreated();
	}
}
