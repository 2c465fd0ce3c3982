package dev.studyhall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/** Answers of the services as they were recorded. */
final class Recorded {

	static final String TOPIC = "01a206de-133f-71d8-b9f9-c019eeb96162";

	static final String QUESTION = "01a206de-1347-7389-b1d7-97da5dea5a79";

	static final String QUESTION_SLUG = "what-is-the-mvt-architecture-in-django";

	static final String CHOICE = "00000000-0c41-7b10-8d2e-3f4a5b6c7d01";

	static final String API = "/api/v1/tech-baithak";

	private Recorded() {
	}

	static String answer(String name) {
		try {
			return new ClassPathResource("services/" + name + ".json").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Lets the services answer as they do for a site with a topic and its learner. */
	static void play(FakeServices services) {
		services.answer("GET " + API + "/topics?limit=100", 200, answer("topics"));
		services.answer("GET " + API + "/topics/django", answer("topic"), "\"1\"");
		services.answer("GET " + API + "/questions/" + QUESTION, answer("question"), "\"1\"");
		services.answer("GET " + API + "/questions/" + CHOICE, answer("choice"), "\"1\"");
		services.answer("GET " + API + "/search?q=djagno%20query", 200, answer("search"));
		services.answer("GET " + API + "/search/suggestions?q=what%20is%20dj&limit=8", 200, answer("suggestions"));
		services.answer("GET " + API + "/me/progress?limit=100", 200, answer("progress-list"));
		services.answer("GET " + API + "/me/progress/topics/django", 200, answer("progress"));
		services.answer("GET " + API + "/me/cards/" + QUESTION, 200, answer("card"));
		services.answer("GET " + API + "/me/cards/" + CHOICE, 200, answer("card"));
		services.answer("GET " + API + "/me/bookmarks?limit=100&topic=django", 200, answer("bookmarks"));
		services.answer("GET " + API + "/me/bookmarks?limit=100&topic=" + TOPIC, 200, answer("bookmarks"));
	}

}
